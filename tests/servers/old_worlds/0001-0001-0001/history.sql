BEGIN TRANSACTION;
CREATE TABLE accounts (
	id INTEGER NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	account VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (kind, account)
);
INSERT INTO "accounts" VALUES(1,'social','social-7351');
INSERT INTO "accounts" VALUES(2,'game','game-2086');
INSERT INTO "accounts" VALUES(3,'mail','mail-4417');
INSERT INTO "accounts" VALUES(4,'wealth','wealth-9025');
INSERT INTO "accounts" VALUES(5,'service','service-3308');
INSERT INTO "accounts" VALUES(6,'social','social-1180');
INSERT INTO "accounts" VALUES(7,'mail','mail-7702');
INSERT INTO "accounts" VALUES(8,'wealth','wealth-3349');
INSERT INTO "accounts" VALUES(9,'social','social-5523');
INSERT INTO "accounts" VALUES(10,'game','game-6144');
INSERT INTO "accounts" VALUES(11,'mail','mail-2291');
INSERT INTO "accounts" VALUES(12,'wealth','wealth-6078');
INSERT INTO "accounts" VALUES(13,'social','social-8834');
INSERT INTO "accounts" VALUES(14,'game','game-1957');
INSERT INTO "accounts" VALUES(15,'social','social-3062');
INSERT INTO "accounts" VALUES(16,'service','service-7719');
INSERT INTO "accounts" VALUES(17,'social','social-6640');
INSERT INTO "accounts" VALUES(18,'mail','mail-9153');
INSERT INTO "accounts" VALUES(19,'wealth','wealth-2417');
CREATE TABLE idempotency_keys (
	"key" VARCHAR NOT NULL, 
	fingerprint VARCHAR NOT NULL, 
	status INTEGER NOT NULL, 
	body VARCHAR NOT NULL, 
	reply_name VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY ("key")
);
CREATE TABLE mail_items (
	account_id INTEGER NOT NULL, 
	count INTEGER NOT NULL, 
	size INTEGER NOT NULL, 
	PRIMARY KEY (account_id), 
	FOREIGN KEY(account_id) REFERENCES accounts (id)
);
INSERT INTO "mail_items" VALUES(3,1260,340);
INSERT INTO "mail_items" VALUES(7,840,160);
INSERT INTO "mail_items" VALUES(11,96,22);
INSERT INTO "mail_items" VALUES(18,1480,520);
CREATE TABLE schema_revision (revision TEXT NOT NULL);
INSERT INTO "schema_revision" VALUES('0001');
CREATE TABLE social_items (
	account_id INTEGER NOT NULL, 
	online_time INTEGER NOT NULL, 
	contacts INTEGER NOT NULL, 
	messages INTEGER NOT NULL, 
	PRIMARY KEY (account_id), 
	FOREIGN KEY(account_id) REFERENCES accounts (id)
);
INSERT INTO "social_items" VALUES(1,230,226,5600);
INSERT INTO "social_items" VALUES(6,310,205,5200);
INSERT INTO "social_items" VALUES(9,70,52,640);
INSERT INTO "social_items" VALUES(13,160,74,2200);
INSERT INTO "social_items" VALUES(15,34,18,150);
INSERT INTO "social_items" VALUES(17,520,180,8800);
CREATE TABLE wealth_items (
	account_id INTEGER NOT NULL, 
	invested INTEGER NOT NULL, 
	earned INTEGER NOT NULL, 
	PRIMARY KEY (account_id), 
	FOREIGN KEY(account_id) REFERENCES accounts (id)
);
INSERT INTO "wealth_items" VALUES(4,6400000,236000);
INSERT INTO "wealth_items" VALUES(8,2300000,81000);
INSERT INTO "wealth_items" VALUES(12,180000,3200);
INSERT INTO "wealth_items" VALUES(19,1350000,31000);
COMMIT;
