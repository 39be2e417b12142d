BEGIN TRANSACTION;
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
INSERT INTO "cards" VALUES(2,2,'9301222088144502176','bridge','debit','active','13900005678',NULL);
INSERT INTO "cards" VALUES(3,3,'931709055142077639','osmanthus','debit','active','13700002468',NULL);
INSERT INTO "cards" VALUES(4,4,'9331060719433851203','kite','debit','active','13600003579',NULL);
INSERT INTO "cards" VALUES(5,5,'93715103662044810','bamboo','debit','active','13500004680',NULL);
INSERT INTO "cards" VALUES(6,6,'9530077309511446288','heron','debit','active','18800005791',NULL);
CREATE TABLE credit_accounts (
	customer_id INTEGER NOT NULL, 
	PRIMARY KEY (customer_id), 
	FOREIGN KEY(customer_id) REFERENCES customers (id)
);
CREATE TABLE customers (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	document_type VARCHAR(32) NOT NULL, 
	document_number VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (document_type, document_number)
);
INSERT INTO "customers" VALUES(1,'王小明','resident_id','110101199302171234');
INSERT INTO "customers" VALUES(2,'李静','resident_id','31010119900824046X');
INSERT INTO "customers" VALUES(3,'欧阳拓','resident_id','110105199805110711');
INSERT INTO "customers" VALUES(4,'赵一','resident_id','330106201205192052');
INSERT INTO "customers" VALUES(5,'陈默','resident_id','310101200503081326');
INSERT INTO "customers" VALUES(6,'林夏','resident_id','330106200206210887');
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
	body TEXT NOT NULL, 
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
INSERT INTO "schema_revision" VALUES('0001');
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
	opened_at DATETIME NOT NULL, 
	superseded BOOLEAN NOT NULL, 
	confirmed_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(card_id) REFERENCES cards (id)
);
CREATE TABLE virtual_accounts (
	id VARCHAR NOT NULL, 
	customer_id INTEGER NOT NULL, 
	savings_card_id INTEGER NOT NULL, 
	application_id VARCHAR NOT NULL, 
	wallet_id VARCHAR NOT NULL, 
	card_number VARCHAR NOT NULL, 
	valid_until VARCHAR NOT NULL, 
	state VARCHAR(32) NOT NULL, 
	credit_limit INTEGER NOT NULL, 
	used INTEGER NOT NULL, 
	bound_at DATETIME NOT NULL, 
	created_at DATETIME NOT NULL, 
	review_due_at DATETIME NOT NULL, 
	reviewed_at DATETIME, 
	reason VARCHAR(32), 
	retry_at DATETIME, 
	next_raise_at DATETIME, 
	history_record TEXT NOT NULL, 
	report TEXT, 
	PRIMARY KEY (id), 
	UNIQUE (customer_id), 
	FOREIGN KEY(customer_id) REFERENCES customers (id), 
	FOREIGN KEY(savings_card_id) REFERENCES cards (id), 
	UNIQUE (card_number)
);
CREATE INDEX ix_verifications_application_id ON verifications (application_id);
CREATE INDEX ix_sent_codes_verification_id ON sent_codes (verification_id);
CREATE INDEX ix_entries_account_id ON entries (account_id);
CREATE INDEX ix_raises_account_id ON raises (account_id);
COMMIT;
