BEGIN TRANSACTION;
CREATE TABLE bindings (
	reference VARCHAR NOT NULL, 
	wallet_id VARCHAR NOT NULL, 
	bound_at DATETIME NOT NULL, 
	PRIMARY KEY (reference)
);
INSERT INTO "bindings" VALUES('savings-li-jing','wallet-li-jing','2026-03-13 01:41:00.000000');
CREATE TABLE cards (
	id INTEGER NOT NULL, 
	customer_id INTEGER NOT NULL, 
	card_number VARCHAR NOT NULL, 
	bank_id VARCHAR NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	status VARCHAR NOT NULL, 
	mobile VARCHAR NOT NULL, 
	reference VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(customer_id) REFERENCES customers (id), 
	UNIQUE (card_number), 
	UNIQUE (reference)
);
INSERT INTO "cards" VALUES(1,1,'9530044020177351064','heron','debit','active','13800001234',NULL);
INSERT INTO "cards" VALUES(2,2,'9301222088144502176','bridge','debit','active','13900005678','savings-li-jing');
INSERT INTO "cards" VALUES(3,2,'9331055280176403915','kite','debit','active','13900005678',NULL);
INSERT INTO "cards" VALUES(4,3,'931709055142077639','osmanthus','debit','active','13700002468',NULL);
INSERT INTO "cards" VALUES(5,4,'9331060719433851203','kite','debit','active','13600003579',NULL);
INSERT INTO "cards" VALUES(6,5,'93715103662044810','bamboo','debit','active','13500004680',NULL);
INSERT INTO "cards" VALUES(7,6,'9530077309511446288','heron','debit','active','18800005791',NULL);
CREATE TABLE cases (
	id VARCHAR NOT NULL, 
	account_id VARCHAR, 
	credit_application_id VARCHAR, 
	opened_at DATETIME NOT NULL, 
	decided_at DATETIME, 
	shown TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(account_id) REFERENCES virtual_accounts (id), 
	UNIQUE (credit_application_id), 
	FOREIGN KEY(credit_application_id) REFERENCES credit_applications (id)
);
CREATE TABLE credit_accounts (
	customer_id INTEGER NOT NULL, 
	card_id INTEGER NOT NULL, 
	settlement_card_id INTEGER, 
	credit_limit INTEGER NOT NULL, 
	opened_at DATETIME NOT NULL, 
	PRIMARY KEY (customer_id), 
	FOREIGN KEY(customer_id) REFERENCES customers (id), 
	FOREIGN KEY(card_id) REFERENCES cards (id), 
	FOREIGN KEY(settlement_card_id) REFERENCES cards (id)
);
CREATE TABLE credit_applications (
	id VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	document_type VARCHAR(32) NOT NULL, 
	document_number VARCHAR NOT NULL, 
	address VARCHAR NOT NULL, 
	email VARCHAR NOT NULL, 
	mobile VARCHAR NOT NULL, 
	bank_id VARCHAR NOT NULL, 
	state VARCHAR(32) NOT NULL, 
	submitted_at DATETIME NOT NULL, 
	desk_at DATETIME NOT NULL, 
	decided_at DATETIME, 
	arrives_at DATETIME, 
	delivered_at DATETIME, 
	reason VARCHAR(32), 
	retry_at DATETIME, 
	credit_limit INTEGER NOT NULL, 
	card_number VARCHAR, 
	PRIMARY KEY (id)
);
CREATE TABLE customers (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	document_type VARCHAR(32) NOT NULL, 
	document_number VARCHAR NOT NULL, 
	address VARCHAR, 
	email VARCHAR, 
	birth_date DATE, 
	PRIMARY KEY (id), 
	UNIQUE (document_type, document_number)
);
INSERT INTO "customers" VALUES(1,'王小明','resident_id','110101199302171234','北京市东城区柳荫胡同12号','wang.xiaoming@mail.example','1993-02-17');
INSERT INTO "customers" VALUES(2,'李静','resident_id','31010119900824046X','上海市黄浦区栀子里7号','li.jing@mail.example','1990-08-24');
INSERT INTO "customers" VALUES(3,'欧阳拓','resident_id','110105199805110711','北京市朝阳区望泉路88号','ouyang.tuo@mail.example','1998-05-11');
INSERT INTO "customers" VALUES(4,'赵一','resident_id','330106201205192052','浙江省杭州市西湖区竹影巷3号','zhao.yi@mail.example','2012-05-19');
INSERT INTO "customers" VALUES(5,'陈默','resident_id','310101200503081326','上海市黄浦区平塘路41号','chen.mo@mail.example','2005-03-08');
INSERT INTO "customers" VALUES(6,'林夏','resident_id','330106200206210887','浙江省杭州市西湖区荷风苑5幢','lin.xia@mail.example','2002-06-21');
CREATE TABLE entries (
	id INTEGER NOT NULL, 
	account_id VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	amount INTEGER NOT NULL, 
	counterparty VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(account_id) REFERENCES virtual_accounts (id)
);
CREATE TABLE idempotency_keys (
	"key" VARCHAR NOT NULL, 
	fingerprint VARCHAR NOT NULL, 
	status INTEGER NOT NULL, 
	body VARCHAR NOT NULL, 
	reply_name VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY ("key")
);
CREATE TABLE outbox (
	"key" VARCHAR NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	subject_id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	body VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	attempts INTEGER NOT NULL, 
	next_try_at DATETIME NOT NULL, 
	delivered_at DATETIME, 
	problem VARCHAR, 
	PRIMARY KEY ("key")
);
CREATE TABLE raises (
	id VARCHAR NOT NULL, 
	account_id VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	decision TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(account_id) REFERENCES virtual_accounts (id)
);
CREATE TABLE schema_revision (revision TEXT NOT NULL);
INSERT INTO "schema_revision" VALUES('0003');
CREATE TABLE sent_codes (
	id INTEGER NOT NULL, 
	verification_id VARCHAR NOT NULL, 
	code_hash VARCHAR NOT NULL, 
	sent_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	tries_left INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(verification_id) REFERENCES verifications (id)
);
CREATE TABLE verifications (
	id VARCHAR NOT NULL, 
	application_id VARCHAR NOT NULL, 
	card_id INTEGER NOT NULL, 
	bank_id VARCHAR NOT NULL, 
	mobile VARCHAR NOT NULL, 
	opened_at DATETIME NOT NULL, 
	superseded BOOLEAN NOT NULL, 
	confirmed_at DATETIME, 
	reported_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(card_id) REFERENCES cards (id)
);
CREATE TABLE virtual_accounts (
	id VARCHAR NOT NULL, 
	customer_id INTEGER NOT NULL, 
	savings_card_id INTEGER NOT NULL, 
	application_id VARCHAR, 
	wallet_id VARCHAR, 
	heard_of BOOLEAN NOT NULL, 
	card_number VARCHAR NOT NULL, 
	valid_until VARCHAR NOT NULL, 
	state VARCHAR(32) NOT NULL, 
	credit_limit INTEGER NOT NULL, 
	used INTEGER NOT NULL, 
	bound_at DATETIME NOT NULL, 
	created_at DATETIME NOT NULL, 
	review_due_at DATETIME NOT NULL, 
	referred_at DATETIME, 
	reviewed_at DATETIME, 
	reason VARCHAR(32), 
	retry_at DATETIME, 
	next_raise_at DATETIME, 
	history_record TEXT NOT NULL, 
	report TEXT, 
	version INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (customer_id), 
	FOREIGN KEY(customer_id) REFERENCES customers (id), 
	FOREIGN KEY(savings_card_id) REFERENCES cards (id), 
	UNIQUE (card_number)
);
CREATE INDEX ix_outbox_subject_id ON outbox (subject_id);
CREATE INDEX ix_verifications_application_id ON verifications (application_id);
CREATE INDEX ix_sent_codes_verification_id ON sent_codes (verification_id);
CREATE INDEX ix_entries_account_id ON entries (account_id);
CREATE INDEX ix_raises_account_id ON raises (account_id);
CREATE INDEX ix_cases_account_id ON cases (account_id);
COMMIT;
