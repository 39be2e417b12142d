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
	leaf VARCHAR(32), 
	on_record TEXT, 
	is_credit BOOLEAN NOT NULL, 
	savings_account_ref VARCHAR, 
	card_bound_at DATETIME, 
	PRIMARY KEY (id), 
	UNIQUE (wallet_id, number), 
	FOREIGN KEY(wallet_id) REFERENCES wallets (id), 
	FOREIGN KEY(savings_account_ref) REFERENCES bound_cards (savings_account_ref)
);
CREATE TABLE bound_cards (
	savings_account_ref VARCHAR NOT NULL, 
	card_hash VARCHAR, 
	wallet_id VARCHAR NOT NULL, 
	bank_id VARCHAR NOT NULL, 
	last_four VARCHAR NOT NULL, 
	bound_at DATETIME NOT NULL, 
	PRIMARY KEY (savings_account_ref), 
	UNIQUE (card_hash), 
	FOREIGN KEY(wallet_id) REFERENCES wallets (id)
);
INSERT INTO "bound_cards" VALUES('savings-li-jing','1a51b87656dc4b7c1793960cadd8009f7c839dd531990d1b58770df86ed1c732','wallet-li-jing','bridge','2176','2025-12-13 01:41:00.000000');
CREATE TABLE idempotency_keys (
	"key" VARCHAR NOT NULL, 
	fingerprint VARCHAR NOT NULL, 
	status INTEGER NOT NULL, 
	body VARCHAR NOT NULL, 
	reply_name VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY ("key")
);
CREATE TABLE known_accounts (
	mobile VARCHAR NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	account VARCHAR NOT NULL, 
	linked BOOLEAN NOT NULL, 
	PRIMARY KEY (mobile, kind, account)
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
CREATE TABLE paper_forms (
	application_id VARCHAR NOT NULL, 
	facts TEXT, 
	PRIMARY KEY (application_id), 
	FOREIGN KEY(application_id) REFERENCES applications (id)
);
CREATE TABLE schema_revision (revision TEXT NOT NULL);
INSERT INTO "schema_revision" VALUES('0003');
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
	card_hash VARCHAR, 
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
CREATE TABLE wallet_records (
	wallet_id VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	document_type VARCHAR(32) NOT NULL, 
	document_number VARCHAR NOT NULL, 
	mobile VARCHAR NOT NULL, 
	PRIMARY KEY (wallet_id), 
	FOREIGN KEY(wallet_id) REFERENCES wallets (id)
);
INSERT INTO "wallet_records" VALUES('wallet-wang-xiaoming','王小明','resident_id','110101199302171234','13800001234');
INSERT INTO "wallet_records" VALUES('wallet-li-jing','李静','resident_id','31010119900824046X','13900005678');
INSERT INTO "wallet_records" VALUES('wallet-ouyang-tuo','欧阳拓','resident_id','110105199805110711','13700002468');
INSERT INTO "wallet_records" VALUES('wallet-zhao-yi','赵一','resident_id','330106201205192052','13600003579');
INSERT INTO "wallet_records" VALUES('wallet-chen-mo','陈默','resident_id','310101200503081326','13500004680');
INSERT INTO "wallet_records" VALUES('wallet-lin-xia','林夏','resident_id','330106200206210887','18800005791');
CREATE TABLE wallets (
	id VARCHAR NOT NULL, 
	device_id VARCHAR, 
	opened_at DATETIME, 
	balance INTEGER NOT NULL, 
	exchange TEXT, 
	login TEXT, 
	personal TEXT, 
	password VARCHAR, 
	password_misses INTEGER NOT NULL, 
	password_locked_until DATETIME, 
	version INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (device_id)
);
INSERT INTO "wallets" VALUES('wallet-wang-xiaoming',NULL,'2026-03-13 01:41:00.000000',14408,'{"count":186,"frequency":24,"total":2680000}','{"count":412,"frequency":22,"duration":760}','{"birth_date":"1993-02-17","native_place":"山东济南","education":"bachelor","schools":["云溪中学","云溪大学"],"home_address":"北京市东城区柳荫胡同12号","contact_address":"北京市东城区柳荫胡同12号","close_relatives":3}','wallet-wang-xiaoming:a9358a693eb1f4327375d20343f08d3116fa1f2c375bdca0060c1897eb766f56',0,NULL,1);
INSERT INTO "wallets" VALUES('wallet-li-jing',NULL,'2026-03-13 01:41:00.000000',16093,'{"count":320,"frequency":21,"total":5150000}','{"count":655,"frequency":22,"duration":1490}','{"birth_date":"1990-08-24","native_place":"江苏苏州","education":"bachelor","schools":["青禾中学","青禾大学"],"home_address":"上海市黄浦区栀子里7号","contact_address":"上海市黄浦区栀子里7号","close_relatives":4}','wallet-li-jing:82b0d69f6819b055ba140e9e0f196f59708fc41b84fbd1503b1348fce0abc777',0,NULL,1);
INSERT INTO "wallets" VALUES('wallet-ouyang-tuo',NULL,'2026-03-13 01:41:00.000000',5937,'{"count":64,"frequency":7,"total":380000}','{"count":128,"frequency":9,"duration":260}','{"birth_date":"1998-05-11","native_place":"湖南长沙","education":"college","schools":["石桥中学","石桥职业学院"],"home_address":"北京市朝阳区望泉路88号","contact_address":"北京市朝阳区望泉路88号","close_relatives":2}','wallet-ouyang-tuo:f634d374d2236fff474f5a0b9c6a53b30712c9eaf3afb503f03375edd6e0789e',0,NULL,1);
INSERT INTO "wallets" VALUES('wallet-zhao-yi',NULL,'2026-03-13 01:41:00.000000',2068,'{"count":58,"frequency":8,"total":120000}','{"count":240,"frequency":16,"duration":420}','{"birth_date":"2012-05-19","native_place":"浙江杭州","education":"secondary","schools":["湖岸中学"],"home_address":"浙江省杭州市西湖区竹影巷3号","contact_address":"浙江省杭州市西湖区竹影巷3号","close_relatives":3}','wallet-zhao-yi:ed74ed7406078b7afa72cb4661645cfc1d8f9957471829ae092861ee1b937c9c',0,NULL,1);
INSERT INTO "wallets" VALUES('wallet-chen-mo',NULL,'2026-03-13 01:41:00.000000',7000,'{"count":6,"frequency":1,"total":42000}','{"count":24,"frequency":3,"duration":45}','{"birth_date":"2005-03-08","native_place":"安徽合肥","education":"secondary","schools":["长亭中学"],"home_address":"上海市黄浦区平塘路41号","contact_address":"上海市黄浦区平塘路41号","close_relatives":3}','wallet-chen-mo:e654527f47f5e4dc90693126283ce934f30cfc22c04d2db904b65f0b928b7b62',0,NULL,1);
INSERT INTO "wallets" VALUES('wallet-lin-xia',NULL,'2026-03-13 01:41:00.000000',4500,'{"count":8,"frequency":1,"total":36000}','{"count":18,"frequency":3,"duration":70}','{"birth_date":"2002-06-21","native_place":"福建厦门","education":"bachelor","schools":["听涛中学","听涛大学"],"home_address":"浙江省杭州市西湖区荷风苑5幢","contact_address":"浙江省杭州市西湖区荷风苑5幢","close_relatives":2}','wallet-lin-xia:61fb0b3e52a0ea97d7df3bc82cf01ac88058c5237abb3cf2fe2d550857001ad7',0,NULL,1);
CREATE INDEX ix_wallet_records_document_number ON wallet_records (document_number);
CREATE INDEX ix_bound_cards_wallet_id ON bound_cards (wallet_id);
COMMIT;
