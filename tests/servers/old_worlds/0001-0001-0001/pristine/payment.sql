BEGIN TRANSACTION;
CREATE TABLE applications (
	id VARCHAR NOT NULL, 
	wallet_id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	state VARCHAR(32) NOT NULL, 
	started_at DATETIME NOT NULL, 
	window INTEGER NOT NULL, 
	misses INTEGER NOT NULL, 
	locked_until DATETIME, 
	matched_at DATETIME, 
	card_bound_at DATETIME, 
	PRIMARY KEY (id), 
	UNIQUE (wallet_id, number), 
	FOREIGN KEY(wallet_id) REFERENCES wallets (id)
);
CREATE TABLE bound_cards (
	card_hash VARCHAR NOT NULL, 
	wallet_id VARCHAR NOT NULL, 
	bank_id VARCHAR NOT NULL, 
	last_four VARCHAR NOT NULL, 
	bound_at DATETIME NOT NULL, 
	savings_account_ref VARCHAR, 
	application_id VARCHAR, 
	PRIMARY KEY (card_hash), 
	FOREIGN KEY(wallet_id) REFERENCES wallets (id), 
	FOREIGN KEY(application_id) REFERENCES applications (id)
);
INSERT INTO "bound_cards" VALUES('1a51b87656dc4b7c1793960cadd8009f7c839dd531990d1b58770df86ed1c732','wallet-li-jing','bridge','2176','2026-03-13 01:41:00.000000',NULL,NULL);
CREATE TABLE idempotency_keys (
	"key" VARCHAR NOT NULL, 
	fingerprint VARCHAR NOT NULL, 
	status INTEGER NOT NULL, 
	body VARCHAR NOT NULL, 
	reply_name VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY ("key")
);
CREATE TABLE limit_raises (
	id VARCHAR NOT NULL, 
	account_id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	submitted_at DATETIME NOT NULL, 
	decided TEXT, 
	PRIMARY KEY (id), 
	UNIQUE (account_id, number), 
	FOREIGN KEY(account_id) REFERENCES virtual_accounts (account_id)
);
CREATE TABLE linkable_accounts (
	wallet_id VARCHAR NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	account VARCHAR NOT NULL, 
	linked BOOLEAN NOT NULL, 
	PRIMARY KEY (wallet_id, kind, account), 
	FOREIGN KEY(wallet_id) REFERENCES wallets (id)
);
INSERT INTO "linkable_accounts" VALUES('wallet-wang-xiaoming','social','social-7351',1);
INSERT INTO "linkable_accounts" VALUES('wallet-wang-xiaoming','game','game-2086',0);
INSERT INTO "linkable_accounts" VALUES('wallet-wang-xiaoming','mail','mail-4417',0);
INSERT INTO "linkable_accounts" VALUES('wallet-wang-xiaoming','wealth','wealth-9025',0);
INSERT INTO "linkable_accounts" VALUES('wallet-wang-xiaoming','service','service-3308',0);
INSERT INTO "linkable_accounts" VALUES('wallet-li-jing','social','social-1180',1);
INSERT INTO "linkable_accounts" VALUES('wallet-li-jing','mail','mail-7702',0);
INSERT INTO "linkable_accounts" VALUES('wallet-li-jing','wealth','wealth-3349',0);
INSERT INTO "linkable_accounts" VALUES('wallet-ouyang-tuo','social','social-5523',1);
INSERT INTO "linkable_accounts" VALUES('wallet-ouyang-tuo','game','game-6144',1);
INSERT INTO "linkable_accounts" VALUES('wallet-ouyang-tuo','mail','mail-2291',0);
INSERT INTO "linkable_accounts" VALUES('wallet-ouyang-tuo','wealth','wealth-6078',0);
INSERT INTO "linkable_accounts" VALUES('wallet-zhao-yi','social','social-8834',1);
INSERT INTO "linkable_accounts" VALUES('wallet-zhao-yi','game','game-1957',1);
INSERT INTO "linkable_accounts" VALUES('wallet-chen-mo','social','social-3062',0);
INSERT INTO "linkable_accounts" VALUES('wallet-chen-mo','service','service-7719',0);
INSERT INTO "linkable_accounts" VALUES('wallet-lin-xia','social','social-6640',1);
INSERT INTO "linkable_accounts" VALUES('wallet-lin-xia','mail','mail-9153',1);
INSERT INTO "linkable_accounts" VALUES('wallet-lin-xia','wealth','wealth-2417',1);
CREATE TABLE movements (
	id VARCHAR NOT NULL, 
	account_id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	amount INTEGER NOT NULL, 
	counterparty VARCHAR NOT NULL, 
	request_key VARCHAR NOT NULL, 
	booked_at DATETIME, 
	PRIMARY KEY (id), 
	UNIQUE (account_id, request_key), 
	UNIQUE (account_id, number), 
	FOREIGN KEY(account_id) REFERENCES virtual_accounts (account_id)
);
CREATE TABLE outbox (
	"key" VARCHAR NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	wallet_id VARCHAR NOT NULL, 
	subject_id VARCHAR NOT NULL, 
	history_body TEXT, 
	attempts INTEGER NOT NULL, 
	due_at DATETIME NOT NULL, 
	delivered_at DATETIME, 
	PRIMARY KEY ("key"), 
	FOREIGN KEY(wallet_id) REFERENCES wallets (id)
);
CREATE TABLE schema_revision (revision TEXT NOT NULL);
INSERT INTO "schema_revision" VALUES('0001');
CREATE TABLE sessions (
	token_hash VARCHAR NOT NULL, 
	wallet_id VARCHAR NOT NULL, 
	opened_at DATETIME NOT NULL, 
	PRIMARY KEY (token_hash), 
	FOREIGN KEY(wallet_id) REFERENCES wallets (id)
);
CREATE TABLE verifications (
	application_id VARCHAR NOT NULL, 
	verification_id VARCHAR NOT NULL, 
	card_hash VARCHAR NOT NULL, 
	bank_id VARCHAR NOT NULL, 
	last_four VARCHAR NOT NULL, 
	masked_mobile VARCHAR NOT NULL, 
	expires_at DATETIME NOT NULL, 
	resend_at DATETIME NOT NULL, 
	tries_left INTEGER NOT NULL, 
	attempt_key VARCHAR, 
	attempt_hash VARCHAR, 
	PRIMARY KEY (application_id), 
	FOREIGN KEY(application_id) REFERENCES applications (id)
);
CREATE TABLE virtual_accounts (
	account_id VARCHAR NOT NULL, 
	wallet_id VARCHAR NOT NULL, 
	application_id VARCHAR NOT NULL, 
	facts TEXT NOT NULL, 
	bound_at DATETIME, 
	next_raise_at DATETIME, 
	PRIMARY KEY (account_id), 
	FOREIGN KEY(wallet_id) REFERENCES wallets (id), 
	UNIQUE (application_id), 
	FOREIGN KEY(application_id) REFERENCES applications (id)
);
CREATE TABLE wallets (
	id VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	document_type VARCHAR(32) NOT NULL, 
	document_number VARCHAR NOT NULL, 
	mobile VARCHAR NOT NULL, 
	balance INTEGER NOT NULL, 
	exchange TEXT, 
	login TEXT, 
	personal TEXT, 
	version INTEGER NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "wallets" VALUES('wallet-wang-xiaoming','王小明','resident_id','110101199302171234','13800001234',14408,'{"count":186,"frequency":24,"total":2680000}','{"count":412,"frequency":22,"duration":760}','{"birth_date":"1993-02-17","native_place":"山东济南","education":"bachelor","schools":["云溪中学","云溪大学"],"home_address":"北京市东城区柳荫胡同12号","contact_address":"北京市东城区柳荫胡同12号","close_relatives":3}',1);
INSERT INTO "wallets" VALUES('wallet-li-jing','李静','resident_id','31010119900824046X','13900005678',16093,'{"count":320,"frequency":21,"total":5150000}','{"count":655,"frequency":22,"duration":1490}','{"birth_date":"1990-08-24","native_place":"江苏苏州","education":"bachelor","schools":["青禾中学","青禾大学"],"home_address":"上海市黄浦区栀子里7号","contact_address":"上海市黄浦区栀子里7号","close_relatives":4}',1);
INSERT INTO "wallets" VALUES('wallet-ouyang-tuo','欧阳拓','resident_id','110105199805110711','13700002468',5937,'{"count":64,"frequency":7,"total":380000}','{"count":128,"frequency":9,"duration":260}','{"birth_date":"1998-05-11","native_place":"湖南长沙","education":"college","schools":["石桥中学","石桥职业学院"],"home_address":"北京市朝阳区望泉路88号","contact_address":"北京市朝阳区望泉路88号","close_relatives":2}',1);
INSERT INTO "wallets" VALUES('wallet-zhao-yi','赵一','resident_id','330106201205192052','13600003579',2068,'{"count":58,"frequency":8,"total":120000}','{"count":240,"frequency":16,"duration":420}','{"birth_date":"2012-05-19","native_place":"浙江杭州","education":"secondary","schools":["湖岸中学"],"home_address":"浙江省杭州市西湖区竹影巷3号","contact_address":"浙江省杭州市西湖区竹影巷3号","close_relatives":3}',1);
INSERT INTO "wallets" VALUES('wallet-chen-mo','陈默','resident_id','310101200503081326','13500004680',7000,'{"count":6,"frequency":1,"total":42000}','{"count":24,"frequency":3,"duration":45}','{"birth_date":"2005-03-08","native_place":"安徽合肥","education":"secondary","schools":["长亭中学"],"home_address":"上海市黄浦区平塘路41号","contact_address":"上海市黄浦区平塘路41号","close_relatives":3}',1);
INSERT INTO "wallets" VALUES('wallet-lin-xia','林夏','resident_id','330106200206210887','18800005791',4363,'{"count":22,"frequency":3,"total":96000}','{"count":66,"frequency":6,"duration":130}','{"birth_date":"2002-06-21","native_place":"福建厦门","education":"bachelor","schools":["听涛中学","听涛大学"],"home_address":"浙江省杭州市西湖区荷风苑5幢","contact_address":"浙江省杭州市西湖区荷风苑5幢","close_relatives":2}',1);
CREATE INDEX ix_bound_cards_wallet_id ON bound_cards (wallet_id);
COMMIT;
