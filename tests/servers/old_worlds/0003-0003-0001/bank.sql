BEGIN TRANSACTION;
CREATE TABLE bindings (
	reference VARCHAR NOT NULL, 
	wallet_id VARCHAR NOT NULL, 
	bound_at DATETIME NOT NULL, 
	PRIMARY KEY (reference)
);
INSERT INTO "bindings" VALUES('savings-li-jing','wallet-li-jing','2026-03-13 01:41:00.000000');
INSERT INTO "bindings" VALUES('savings-account-d1ffe7bff93f4b36a1e5','wallet-ouyang-tuo','2026-03-13 01:41:00.000000');
INSERT INTO "bindings" VALUES('savings-account-1a51eaefe1192aa2d387','wallet-zhao-yi','2026-03-13 01:42:30.000000');
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
INSERT INTO "cards" VALUES(4,3,'931709055142077639','osmanthus','debit','active','13700002468','savings-account-d1ffe7bff93f4b36a1e5');
INSERT INTO "cards" VALUES(5,4,'9331060719433851203','kite','debit','active','13600003579','savings-account-1a51eaefe1192aa2d387');
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
INSERT INTO "entries" VALUES(1,'account-5b1e8b9222921292a3b9','2026-03-13 01:42:30.000000',4800,'teahouse');
CREATE TABLE idempotency_keys (
	"key" VARCHAR NOT NULL, 
	fingerprint VARCHAR NOT NULL, 
	status INTEGER NOT NULL, 
	body VARCHAR NOT NULL, 
	reply_name VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY ("key")
);
INSERT INTO "idempotency_keys" VALUES('e3b0c44298fc1c14:verification:2c94b51c93597f37:test-4ca9a181f46fc0a1a33f','0feaa54db584615b6dc3eb694cc7427faa8fd34adb75bf8566a3fd45f20218b9',200,'{"verification_id":"verification-f5624771eebc9586b578","bank_id":"osmanthus","masked_mobile":"137****2468","sent_at":"2026-03-13T01:41:00Z","expires_at":"2026-03-13T01:46:00Z","resend_at":"2026-03-13T01:42:00Z","tries_left":5}','','2026-03-13 01:41:00.000000');
INSERT INTO "idempotency_keys" VALUES('e3b0c44298fc1c14:confirmation:2c94b51c93597f37:test-5a448ca96ce1a0402380','ff3002ed5c6976b35083a7a96a51b4423113bd50a67db7cb8bedc8b6606dc3ff',200,'{"savings_account_ref":"savings-account-d1ffe7bff93f4b36a1e5","bank_id":"osmanthus","last_four":"7639","mobile_confirmed":true}','','2026-03-13 01:41:00.000000');
INSERT INTO "idempotency_keys" VALUES('e3b0c44298fc1c14:binding:application-1bc0b2bc2f61771f5f30','d514d83291a93133715777ee8a79bc9199f85bbb84877bd4ce309c473a900b54',200,'{"account_id":"account-5b1e8b9222921292a3b9","bank_id":"heron","state":"in_review","last_four":"1156","valid_until":"03/31","limit":0,"used":0,"available":0,"maximum_limit":1000000,"created_at":"2026-03-13T01:41:00Z","review_due_at":"2026-03-13T01:42:30Z","referred_at":null,"reviewed_at":null,"reason":null,"retry_at":null,"report":null,"version":1}','','2026-03-13 01:41:00.000000');
INSERT INTO "idempotency_keys" VALUES('e3b0c44298fc1c14:movement:movement-47482021c6c6490561da','ae101cf5fe66af38a5e00055b7d4d952912c695c16600af65e0c0bde2b2a6f8c',200,'{"account_id":"account-5b1e8b9222921292a3b9","bank_id":"heron","state":"approved","last_four":"1156","valid_until":"03/31","limit":20000,"used":4800,"available":15200,"maximum_limit":1000000,"created_at":"2026-03-13T01:41:00Z","review_due_at":"2026-03-13T01:42:30Z","referred_at":null,"reviewed_at":"2026-03-13T01:42:30Z","reason":null,"retry_at":null,"report":{"items":[{"group":"exchange","datum":"count","points":4,"maximum":8},{"group":"exchange","datum":"frequency","points":4,"maximum":8},{"group":"exchange","datum":"total","points":3,"maximum":14},{"group":"login","datum":"count","points":2,"maximum":4},{"group":"login","datum":"frequency","points":1,"maximum":5},{"group":"login","datum":"duration","points":1,"maximum":3},{"group":"social","datum":"online_time","points":1,"maximum":3},{"group":"social","datum":"contacts","points":2,"maximum":5},{"group":"social","datum":"messages","points":1,"maximum":4},{"group":"mail","datum":"count","points":0,"maximum":5},{"group":"mail","datum":"size","points":0,"maximum":3},{"group":"wealth","datum":"invested","points":0,"maximum":14},{"group":"wealth","datum":"earned","points":0,"maximum":6},{"group":"personal","datum":"age","points":8,"maximum":10},{"group":"personal","datum":"education","points":4,"maximum":8}],"missing":[],"total":31,"limit":20000},"version":3}','','2026-03-13 01:42:30.000000');
INSERT INTO "idempotency_keys" VALUES('e3b0c44298fc1c14:verification:ef01d8c0f2964630:test-a296f02ec755a5f8533f','5d14ee2309b88e5351c13b2500b16170c03d1b860fd2891a9ce0777cc73f826a',200,'{"verification_id":"verification-02b5929b76968deaddb1","bank_id":"kite","masked_mobile":"136****3579","sent_at":"2026-03-13T01:42:30Z","expires_at":"2026-03-13T01:47:30Z","resend_at":"2026-03-13T01:43:30Z","tries_left":5}','','2026-03-13 01:42:30.000000');
INSERT INTO "idempotency_keys" VALUES('e3b0c44298fc1c14:confirmation:ef01d8c0f2964630:test-7ac7813adf420eef6ba6','d10d454631209680a6616c49ce8e1d0e952318a520720e9566946091e16efbb1',200,'{"savings_account_ref":"savings-account-1a51eaefe1192aa2d387","bank_id":"kite","last_four":"1203","mobile_confirmed":true}','','2026-03-13 01:42:30.000000');
INSERT INTO "idempotency_keys" VALUES('e3b0c44298fc1c14:binding:application-96d09102dfb79d178b0f','2d931f7cfa94dbbe90016b41b48040897e4c9d1e71a5d67c48e44b68d5fcfabd',200,'{"account_id":"account-86c68668057c88647d7c","bank_id":"heron","state":"in_review","last_four":"3067","valid_until":"03/31","limit":0,"used":0,"available":0,"maximum_limit":1000000,"created_at":"2026-03-13T01:42:30Z","review_due_at":"2026-03-13T01:44:00Z","referred_at":null,"reviewed_at":null,"reason":null,"retry_at":null,"report":null,"version":1}','','2026-03-13 01:42:30.000000');
INSERT INTO "idempotency_keys" VALUES('e3b0c44298fc1c14:verification:0f6b4698b17afd99:test-51f6aaf313b5b354811a','32433fcda80ebc8951a1eb0e638c4c2d7c3dc17649ab23f45cfe3647561dd514',200,'{"verification_id":"verification-d9c35f445e0e36ad4133","bank_id":"heron","masked_mobile":"138****1234","sent_at":"2026-03-13T01:42:30Z","expires_at":"2026-03-13T01:47:30Z","resend_at":"2026-03-13T01:43:30Z","tries_left":5}','','2026-03-13 01:42:30.000000');
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
INSERT INTO "outbox" VALUES('review:account-5b1e8b9222921292a3b9:2','review','account-5b1e8b9222921292a3b9',1,'{"application_id":"application-1bc0b2bc2f61771f5f30","decision":"approved","account":{"account_id":"account-5b1e8b9222921292a3b9","bank_id":"heron","state":"approved","last_four":"1156","valid_until":"03/31","limit":20000,"used":0,"available":20000,"maximum_limit":1000000,"created_at":"2026-03-13T01:41:00Z","review_due_at":"2026-03-13T01:42:30Z","referred_at":null,"reviewed_at":"2026-03-13T01:42:30Z","reason":null,"retry_at":null,"report":{"items":[{"group":"exchange","datum":"count","points":4,"maximum":8},{"group":"exchange","datum":"frequency","points":4,"maximum":8},{"group":"exchange","datum":"total","points":3,"maximum":14},{"group":"login","datum":"count","points":2,"maximum":4},{"group":"login","datum":"frequency","points":1,"maximum":5},{"group":"login","datum":"duration","points":1,"maximum":3},{"group":"social","datum":"online_time","points":1,"maximum":3},{"group":"social","datum":"contacts","points":2,"maximum":5},{"group":"social","datum":"messages","points":1,"maximum":4},{"group":"mail","datum":"count","points":0,"maximum":5},{"group":"mail","datum":"size","points":0,"maximum":3},{"group":"wealth","datum":"invested","points":0,"maximum":14},{"group":"wealth","datum":"earned","points":0,"maximum":6},{"group":"personal","datum":"age","points":8,"maximum":10},{"group":"personal","datum":"education","points":4,"maximum":8}],"missing":[],"total":31,"limit":20000},"version":2}}','2026-03-13 01:42:30.000000',1,'2026-03-13 01:42:30.000000','2026-03-13 01:42:30.000000',NULL);
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
INSERT INTO "sent_codes" VALUES(1,'verification-f5624771eebc9586b578','59a7e36869785a6879182158cc9a93a774423c0f70f922dd2172fd3221a40923','2026-03-13 01:41:00.000000','2026-03-13 01:46:00.000000',5);
INSERT INTO "sent_codes" VALUES(2,'verification-02b5929b76968deaddb1','faea745c987cc5796061f59e99546f76672ea30c83cd33d006090144c633b7f5','2026-03-13 01:42:30.000000','2026-03-13 01:47:30.000000',5);
INSERT INTO "sent_codes" VALUES(3,'verification-d9c35f445e0e36ad4133','bd9b61bceafdbffc1e803914c23dc1ccd36db23de2a5d75f677e111f635768f7','2026-03-13 01:42:30.000000','2026-03-13 01:47:30.000000',5);
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
INSERT INTO "verifications" VALUES('verification-f5624771eebc9586b578','application-1bc0b2bc2f61771f5f30',4,'osmanthus','13700002468','2026-03-13 01:41:00.000000',0,'2026-03-13 01:41:00.000000','2026-03-13 01:41:00.000000');
INSERT INTO "verifications" VALUES('verification-02b5929b76968deaddb1','application-96d09102dfb79d178b0f',5,'kite','13600003579','2026-03-13 01:42:30.000000',0,'2026-03-13 01:42:30.000000','2026-03-13 01:42:30.000000');
INSERT INTO "verifications" VALUES('verification-d9c35f445e0e36ad4133','application-9cb054f45a714d7d55f1',1,'heron','13800001234','2026-03-13 01:42:30.000000',0,NULL,NULL);
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
INSERT INTO "virtual_accounts" VALUES('account-5b1e8b9222921292a3b9',3,4,'application-1bc0b2bc2f61771f5f30','wallet-ouyang-tuo',1,'9530977671311156','03/31','approved',20000,4800,'2026-03-13 01:41:00.000000','2026-03-13 01:41:00.000000','2026-03-13 01:42:30.000000',NULL,'2026-03-13 01:42:30.000000',NULL,NULL,NULL,'{"exchange":{"count":64,"frequency":7,"total":380000},"login":{"count":128,"frequency":9,"duration":260},"social":{"online_time":70,"contacts":52,"messages":640},"mail":null,"wealth":null,"personal":{"birth_date":"1998-05-11","native_place":"湖南长沙","education":"college","schools":["石桥中学","石桥职业学院"],"home_address":"北京市朝阳区望泉路88号","contact_address":"北京市朝阳区望泉路88号","close_relatives":2},"linked":["social","game"],"missing":[]}','{"items":[{"group":"exchange","datum":"count","points":4,"maximum":8},{"group":"exchange","datum":"frequency","points":4,"maximum":8},{"group":"exchange","datum":"total","points":3,"maximum":14},{"group":"login","datum":"count","points":2,"maximum":4},{"group":"login","datum":"frequency","points":1,"maximum":5},{"group":"login","datum":"duration","points":1,"maximum":3},{"group":"social","datum":"online_time","points":1,"maximum":3},{"group":"social","datum":"contacts","points":2,"maximum":5},{"group":"social","datum":"messages","points":1,"maximum":4},{"group":"mail","datum":"count","points":0,"maximum":5},{"group":"mail","datum":"size","points":0,"maximum":3},{"group":"wealth","datum":"invested","points":0,"maximum":14},{"group":"wealth","datum":"earned","points":0,"maximum":6},{"group":"personal","datum":"age","points":8,"maximum":10},{"group":"personal","datum":"education","points":4,"maximum":8}],"missing":[],"total":31,"limit":20000}',3);
INSERT INTO "virtual_accounts" VALUES('account-86c68668057c88647d7c',4,5,'application-96d09102dfb79d178b0f','wallet-zhao-yi',1,'9530933164573067','03/31','in_review',0,0,'2026-03-13 01:42:30.000000','2026-03-13 01:42:30.000000','2026-03-13 01:44:00.000000',NULL,NULL,NULL,NULL,NULL,'{"exchange":{"count":58,"frequency":8,"total":120000},"login":{"count":240,"frequency":16,"duration":420},"social":{"online_time":160,"contacts":74,"messages":2200},"mail":null,"wealth":null,"personal":{"birth_date":"2012-05-19","native_place":"浙江杭州","education":"secondary","schools":["湖岸中学"],"home_address":"浙江省杭州市西湖区竹影巷3号","contact_address":"浙江省杭州市西湖区竹影巷3号","close_relatives":3},"linked":["social","game"],"missing":[]}',NULL,1);
CREATE INDEX ix_outbox_subject_id ON outbox (subject_id);
CREATE INDEX ix_verifications_application_id ON verifications (application_id);
CREATE INDEX ix_sent_codes_verification_id ON sent_codes (verification_id);
CREATE INDEX ix_entries_account_id ON entries (account_id);
CREATE INDEX ix_raises_account_id ON raises (account_id);
CREATE INDEX ix_cases_account_id ON cases (account_id);
COMMIT;
