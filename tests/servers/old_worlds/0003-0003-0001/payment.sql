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
INSERT INTO "applications" VALUES('application-1bc0b2bc2f61771f5f30','wallet-ouyang-tuo',1,'active','2026-03-13 01:41:00.000000',4,0,NULL,'2026-03-13 01:41:00.000000','C',NULL,0,'savings-account-d1ffe7bff93f4b36a1e5','2026-03-13 01:41:00.000000');
INSERT INTO "applications" VALUES('application-96d09102dfb79d178b0f','wallet-zhao-yi',1,'in_review','2026-03-13 01:42:30.000000',1,0,NULL,'2026-03-13 01:42:30.000000','C',NULL,0,'savings-account-1a51eaefe1192aa2d387','2026-03-13 01:42:30.000000');
INSERT INTO "applications" VALUES('application-9cb054f45a714d7d55f1','wallet-wang-xiaoming',1,'code_entry','2026-03-13 01:42:30.000000',3,0,NULL,'2026-03-13 01:42:30.000000','C',NULL,0,NULL,NULL);
INSERT INTO "applications" VALUES('application-023a48c5b8679cc163cc','wallet-li-jing',1,'name_entry','2026-03-13 01:42:30.000000',4,0,NULL,NULL,NULL,NULL,0,NULL,NULL);
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
INSERT INTO "bound_cards" VALUES('savings-account-d1ffe7bff93f4b36a1e5','1c7629526132dad33d02ad55b0924d547665977b2a92bf7b4fa78ac50ab47d9a','wallet-ouyang-tuo','osmanthus','7639','2026-03-13 01:41:00.000000');
INSERT INTO "bound_cards" VALUES('savings-account-1a51eaefe1192aa2d387','786ab2ca756e393581a08c1e8c0ad6eeb65bc14bde51f9a56f0c45f94125578a','wallet-zhao-yi','kite','1203','2026-03-13 01:42:30.000000');
CREATE TABLE idempotency_keys (
	"key" VARCHAR NOT NULL, 
	fingerprint VARCHAR NOT NULL, 
	status INTEGER NOT NULL, 
	body VARCHAR NOT NULL, 
	reply_name VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY ("key")
);
INSERT INTO "idempotency_keys" VALUES('2c94b51c93597f37:test-fcfc3f1e0e7f7f57cccf','f746d8b3bb80bade1bcd882aaf4d8c447a74b391cb6ecff229faf952e4c2bec7',200,'{"version":2,"state":"name_entry","wallet":{"wallet_id":"wallet-ouyang-tuo","is_open":true,"masked_name":"*阳拓","document_type":"resident_id","masked_document":"1101**********0711","masked_mobile":"137****2468","balance":5937,"cards":[]},"leaf":null,"challenge":{"name_mask":"*阳拓","name_asked":[0],"document_type":"resident_id","document_mask":"1101**********0711","document_asked":[8,9,10,11],"remaining":5},"record":null,"found_account":null,"password":null,"bound_card":null,"locked_until":null,"verification":null,"timeline":{"record_matched_at":null,"wallet_opened_at":null,"card_bound_at":null,"account_created_at":null,"review_due_at":null,"referred_at":null,"reviewed_at":null},"declined":null,"account":null,"limit_raise":null,"paper_form":null}','','2026-03-13 01:41:00.000000');
INSERT INTO "idempotency_keys" VALUES('2c94b51c93597f37:test-6c846f03f7905c8b5467','d89564c44197047a471229337503f19dbe2b8a16398eee2782c481cfc7094829',200,'{"version":3,"state":"card_entry","wallet":{"wallet_id":"wallet-ouyang-tuo","is_open":true,"masked_name":"*阳拓","document_type":"resident_id","masked_document":"1101**********0711","masked_mobile":"137****2468","balance":5937,"cards":[]},"leaf":"C","challenge":null,"record":null,"found_account":null,"password":null,"bound_card":null,"locked_until":null,"verification":null,"timeline":{"record_matched_at":"2026-03-13T01:41:00Z","wallet_opened_at":null,"card_bound_at":null,"account_created_at":null,"review_due_at":null,"referred_at":null,"reviewed_at":null},"declined":null,"account":null,"limit_raise":null,"paper_form":null}','','2026-03-13 01:41:00.000000');
INSERT INTO "idempotency_keys" VALUES('2c94b51c93597f37:test-4ca9a181f46fc0a1a33f','97bdfe0561f9f2005583d081515e85b45a04398119d01003e11f5df88deaaee7',200,'{"version":4,"state":"code_entry","wallet":{"wallet_id":"wallet-ouyang-tuo","is_open":true,"masked_name":"*阳拓","document_type":"resident_id","masked_document":"1101**********0711","masked_mobile":"137****2468","balance":5937,"cards":[]},"leaf":"C","challenge":null,"record":null,"found_account":null,"password":null,"bound_card":null,"locked_until":null,"verification":{"bank_id":"osmanthus","last_four":"7639","masked_mobile":"137****2468","expires_at":"2026-03-13T01:46:00Z","resend_at":"2026-03-13T01:42:00Z","remaining":5,"of_account":false},"timeline":{"record_matched_at":"2026-03-13T01:41:00Z","wallet_opened_at":null,"card_bound_at":null,"account_created_at":null,"review_due_at":null,"referred_at":null,"reviewed_at":null},"declined":null,"account":null,"limit_raise":null,"paper_form":null}','','2026-03-13 01:41:00.000000');
INSERT INTO "idempotency_keys" VALUES('2c94b51c93597f37:test-5a448ca96ce1a0402380','de3f4fcc055170d1fee5c40e632a459c0f2739f1241426997fae09e86f885fca',200,'{"version":5,"state":"bound","wallet":{"wallet_id":"wallet-ouyang-tuo","is_open":true,"masked_name":"*阳拓","document_type":"resident_id","masked_document":"1101**********0711","masked_mobile":"137****2468","balance":5937,"cards":[{"bank_id":"osmanthus","last_four":"7639","bound_at":"2026-03-13T01:41:00Z"}]},"leaf":"C","challenge":null,"record":null,"found_account":null,"password":null,"bound_card":null,"locked_until":null,"verification":null,"timeline":{"record_matched_at":"2026-03-13T01:41:00Z","wallet_opened_at":null,"card_bound_at":"2026-03-13T01:41:00Z","account_created_at":null,"review_due_at":null,"referred_at":null,"reviewed_at":null},"declined":null,"account":null,"limit_raise":null,"paper_form":null}','','2026-03-13 01:41:00.000000');
INSERT INTO "idempotency_keys" VALUES('2c94b51c93597f37:test-25c27c6e124ea9b91770','38ea58cf5f77f23e4d21e1f5704a816b8563b974a965181ef0c66379a8a8ce39',200,'{"version":7,"state":"in_review","wallet":{"wallet_id":"wallet-ouyang-tuo","is_open":true,"masked_name":"*阳拓","document_type":"resident_id","masked_document":"1101**********0711","masked_mobile":"137****2468","balance":5937,"cards":[{"bank_id":"osmanthus","last_four":"7639","bound_at":"2026-03-13T01:41:00Z"}]},"leaf":"C","challenge":null,"record":null,"found_account":null,"password":null,"bound_card":null,"locked_until":null,"verification":null,"timeline":{"record_matched_at":"2026-03-13T01:41:00Z","wallet_opened_at":null,"card_bound_at":"2026-03-13T01:41:00Z","account_created_at":"2026-03-13T01:41:00Z","review_due_at":"2026-03-13T01:42:30Z","referred_at":null,"reviewed_at":null},"declined":null,"account":null,"limit_raise":null,"paper_form":null}','','2026-03-13 01:41:00.000000');
INSERT INTO "idempotency_keys" VALUES('e3b0c44298fc1c14:review:account-5b1e8b9222921292a3b9:2','64e83ae528e87da9610f7242cea59ff62999399e95870fed244ac9434f019672',200,'{}','','2026-03-13 01:42:30.000000');
INSERT INTO "idempotency_keys" VALUES('2c94b51c93597f37:test-ee96276eac9841b5b479','da6cc7e77c53317393df40876e28c6c58795a120b7a0564a42331b6e8696db1a',200,'{"version":9,"state":"active","wallet":{"wallet_id":"wallet-ouyang-tuo","is_open":true,"masked_name":"*阳拓","document_type":"resident_id","masked_document":"1101**********0711","masked_mobile":"137****2468","balance":5937,"cards":[{"bank_id":"osmanthus","last_four":"7639","bound_at":"2026-03-13T01:41:00Z"}]},"leaf":"C","challenge":null,"record":null,"found_account":null,"password":null,"bound_card":null,"locked_until":null,"verification":null,"timeline":{"record_matched_at":"2026-03-13T01:41:00Z","wallet_opened_at":null,"card_bound_at":"2026-03-13T01:41:00Z","account_created_at":"2026-03-13T01:41:00Z","review_due_at":"2026-03-13T01:42:30Z","referred_at":null,"reviewed_at":"2026-03-13T01:42:30Z"},"declined":null,"account":{"bank_id":"heron","last_four":"1156","valid_until":"03/31","limit":20000,"used":0,"available":20000,"maximum_limit":1000000,"frozen":false,"entries":[],"waiting":null,"report":{"items":[{"group":"exchange","datum":"count","points":4,"maximum":8},{"group":"exchange","datum":"frequency","points":4,"maximum":8},{"group":"exchange","datum":"total","points":3,"maximum":14},{"group":"login","datum":"count","points":2,"maximum":4},{"group":"login","datum":"frequency","points":1,"maximum":5},{"group":"login","datum":"duration","points":1,"maximum":3},{"group":"social","datum":"online_time","points":1,"maximum":3},{"group":"social","datum":"contacts","points":2,"maximum":5},{"group":"social","datum":"messages","points":1,"maximum":4},{"group":"mail","datum":"count","points":0,"maximum":5},{"group":"mail","datum":"size","points":0,"maximum":3},{"group":"wealth","datum":"invested","points":0,"maximum":14},{"group":"wealth","datum":"earned","points":0,"maximum":6},{"group":"personal","datum":"age","points":8,"maximum":10},{"group":"personal","datum":"education","points":4,"maximum":8}],"missing":[],"total":31,"limit":20000},"next_raise_at":null},"limit_raise":null,"paper_form":null}','','2026-03-13 01:42:30.000000');
INSERT INTO "idempotency_keys" VALUES('2c94b51c93597f37:test-681f89e9f2360c42e157','e8b5f35ab79414141be0d4bf8a2b6f5311ddafeed99d1f6f6c68f47d2406456e',200,'{"version":10,"state":"active","wallet":{"wallet_id":"wallet-ouyang-tuo","is_open":true,"masked_name":"*阳拓","document_type":"resident_id","masked_document":"1101**********0711","masked_mobile":"137****2468","balance":5937,"cards":[{"bank_id":"osmanthus","last_four":"7639","bound_at":"2026-03-13T01:41:00Z"}]},"leaf":"C","challenge":null,"record":null,"found_account":null,"password":null,"bound_card":null,"locked_until":null,"verification":null,"timeline":{"record_matched_at":"2026-03-13T01:41:00Z","wallet_opened_at":null,"card_bound_at":"2026-03-13T01:41:00Z","account_created_at":"2026-03-13T01:41:00Z","review_due_at":"2026-03-13T01:42:30Z","referred_at":null,"reviewed_at":"2026-03-13T01:42:30Z"},"declined":null,"account":{"bank_id":"heron","last_four":"1156","valid_until":"03/31","limit":20000,"used":4800,"available":15200,"maximum_limit":1000000,"frozen":false,"entries":[{"amount":4800,"counterparty":"teahouse","at":"2026-03-13T01:42:30Z"}],"waiting":null,"report":{"items":[{"group":"exchange","datum":"count","points":4,"maximum":8},{"group":"exchange","datum":"frequency","points":4,"maximum":8},{"group":"exchange","datum":"total","points":3,"maximum":14},{"group":"login","datum":"count","points":2,"maximum":4},{"group":"login","datum":"frequency","points":1,"maximum":5},{"group":"login","datum":"duration","points":1,"maximum":3},{"group":"social","datum":"online_time","points":1,"maximum":3},{"group":"social","datum":"contacts","points":2,"maximum":5},{"group":"social","datum":"messages","points":1,"maximum":4},{"group":"mail","datum":"count","points":0,"maximum":5},{"group":"mail","datum":"size","points":0,"maximum":3},{"group":"wealth","datum":"invested","points":0,"maximum":14},{"group":"wealth","datum":"earned","points":0,"maximum":6},{"group":"personal","datum":"age","points":8,"maximum":10},{"group":"personal","datum":"education","points":4,"maximum":8}],"missing":[],"total":31,"limit":20000},"next_raise_at":null},"limit_raise":null,"paper_form":null}','','2026-03-13 01:42:30.000000');
INSERT INTO "idempotency_keys" VALUES('ef01d8c0f2964630:test-a47f3f9df777796f8f32','7ac70bccaf01ca70829336616b1c709fbf15e6cb85a15e9648deda8f48039f39',200,'{"version":2,"state":"name_entry","wallet":{"wallet_id":"wallet-zhao-yi","is_open":true,"masked_name":"*一","document_type":"resident_id","masked_document":"3301**********2052","masked_mobile":"136****3579","balance":2068,"cards":[]},"leaf":null,"challenge":{"name_mask":"*一","name_asked":[0],"document_type":"resident_id","document_mask":"3301**********2052","document_asked":[5,6,7,8],"remaining":5},"record":null,"found_account":null,"password":null,"bound_card":null,"locked_until":null,"verification":null,"timeline":{"record_matched_at":null,"wallet_opened_at":null,"card_bound_at":null,"account_created_at":null,"review_due_at":null,"referred_at":null,"reviewed_at":null},"declined":null,"account":null,"limit_raise":null,"paper_form":null}','','2026-03-13 01:42:30.000000');
INSERT INTO "idempotency_keys" VALUES('ef01d8c0f2964630:test-fa40dba273597ee06c78','1619324c1c72ab88204223d28386723a951c286a93cea36d018b92935230b6a5',200,'{"version":3,"state":"card_entry","wallet":{"wallet_id":"wallet-zhao-yi","is_open":true,"masked_name":"*一","document_type":"resident_id","masked_document":"3301**********2052","masked_mobile":"136****3579","balance":2068,"cards":[]},"leaf":"C","challenge":null,"record":null,"found_account":null,"password":null,"bound_card":null,"locked_until":null,"verification":null,"timeline":{"record_matched_at":"2026-03-13T01:42:30Z","wallet_opened_at":null,"card_bound_at":null,"account_created_at":null,"review_due_at":null,"referred_at":null,"reviewed_at":null},"declined":null,"account":null,"limit_raise":null,"paper_form":null}','','2026-03-13 01:42:30.000000');
INSERT INTO "idempotency_keys" VALUES('ef01d8c0f2964630:test-a296f02ec755a5f8533f','ab50ef9e547590b4ebe66b1dd906801d311fc9b4f1103d78a1c085d898665091',200,'{"version":4,"state":"code_entry","wallet":{"wallet_id":"wallet-zhao-yi","is_open":true,"masked_name":"*一","document_type":"resident_id","masked_document":"3301**********2052","masked_mobile":"136****3579","balance":2068,"cards":[]},"leaf":"C","challenge":null,"record":null,"found_account":null,"password":null,"bound_card":null,"locked_until":null,"verification":{"bank_id":"kite","last_four":"1203","masked_mobile":"136****3579","expires_at":"2026-03-13T01:47:30Z","resend_at":"2026-03-13T01:43:30Z","remaining":5,"of_account":false},"timeline":{"record_matched_at":"2026-03-13T01:42:30Z","wallet_opened_at":null,"card_bound_at":null,"account_created_at":null,"review_due_at":null,"referred_at":null,"reviewed_at":null},"declined":null,"account":null,"limit_raise":null,"paper_form":null}','','2026-03-13 01:42:30.000000');
INSERT INTO "idempotency_keys" VALUES('ef01d8c0f2964630:test-7ac7813adf420eef6ba6','3fc8ab18c4554e9437fd3856b581d7d335452eb827d952e569fd7933cc91f106',200,'{"version":5,"state":"bound","wallet":{"wallet_id":"wallet-zhao-yi","is_open":true,"masked_name":"*一","document_type":"resident_id","masked_document":"3301**********2052","masked_mobile":"136****3579","balance":2068,"cards":[{"bank_id":"kite","last_four":"1203","bound_at":"2026-03-13T01:42:30Z"}]},"leaf":"C","challenge":null,"record":null,"found_account":null,"password":null,"bound_card":null,"locked_until":null,"verification":null,"timeline":{"record_matched_at":"2026-03-13T01:42:30Z","wallet_opened_at":null,"card_bound_at":"2026-03-13T01:42:30Z","account_created_at":null,"review_due_at":null,"referred_at":null,"reviewed_at":null},"declined":null,"account":null,"limit_raise":null,"paper_form":null}','','2026-03-13 01:42:30.000000');
INSERT INTO "idempotency_keys" VALUES('ef01d8c0f2964630:test-8921e79998618c6e3536','4a30d63cfdb48be09a8ac727ac28632bdeb62370a353e08ad137db603d38d0ae',200,'{"version":7,"state":"in_review","wallet":{"wallet_id":"wallet-zhao-yi","is_open":true,"masked_name":"*一","document_type":"resident_id","masked_document":"3301**********2052","masked_mobile":"136****3579","balance":2068,"cards":[{"bank_id":"kite","last_four":"1203","bound_at":"2026-03-13T01:42:30Z"}]},"leaf":"C","challenge":null,"record":null,"found_account":null,"password":null,"bound_card":null,"locked_until":null,"verification":null,"timeline":{"record_matched_at":"2026-03-13T01:42:30Z","wallet_opened_at":null,"card_bound_at":"2026-03-13T01:42:30Z","account_created_at":"2026-03-13T01:42:30Z","review_due_at":"2026-03-13T01:44:00Z","referred_at":null,"reviewed_at":null},"declined":null,"account":null,"limit_raise":null,"paper_form":null}','','2026-03-13 01:42:30.000000');
INSERT INTO "idempotency_keys" VALUES('0f6b4698b17afd99:test-afe3cd28a910e0540598','6b4cb5c73b5afa87b761127d14be41335148db750cfdffc6ed5b6467b75a8226',200,'{"version":2,"state":"name_entry","wallet":{"wallet_id":"wallet-wang-xiaoming","is_open":true,"masked_name":"*小明","document_type":"resident_id","masked_document":"1101**********1234","masked_mobile":"138****1234","balance":14408,"cards":[]},"leaf":null,"challenge":{"name_mask":"*小明","name_asked":[0],"document_type":"resident_id","document_mask":"1101**********1234","document_asked":[7,8,9,10],"remaining":5},"record":null,"found_account":null,"password":null,"bound_card":null,"locked_until":null,"verification":null,"timeline":{"record_matched_at":null,"wallet_opened_at":null,"card_bound_at":null,"account_created_at":null,"review_due_at":null,"referred_at":null,"reviewed_at":null},"declined":null,"account":null,"limit_raise":null,"paper_form":null}','','2026-03-13 01:42:30.000000');
INSERT INTO "idempotency_keys" VALUES('0f6b4698b17afd99:test-7ec64447454b0b264247','18ce2cd8c79197c118b80fc7f196cec6c287542a25179b559149d5121dc3835e',200,'{"version":3,"state":"card_entry","wallet":{"wallet_id":"wallet-wang-xiaoming","is_open":true,"masked_name":"*小明","document_type":"resident_id","masked_document":"1101**********1234","masked_mobile":"138****1234","balance":14408,"cards":[]},"leaf":"C","challenge":null,"record":null,"found_account":null,"password":null,"bound_card":null,"locked_until":null,"verification":null,"timeline":{"record_matched_at":"2026-03-13T01:42:30Z","wallet_opened_at":null,"card_bound_at":null,"account_created_at":null,"review_due_at":null,"referred_at":null,"reviewed_at":null},"declined":null,"account":null,"limit_raise":null,"paper_form":null}','','2026-03-13 01:42:30.000000');
INSERT INTO "idempotency_keys" VALUES('0f6b4698b17afd99:test-51f6aaf313b5b354811a','e0273f28e3468113cd32357d685eb56d79eba246d1f9804f4620d7e3255209a6',200,'{"version":4,"state":"code_entry","wallet":{"wallet_id":"wallet-wang-xiaoming","is_open":true,"masked_name":"*小明","document_type":"resident_id","masked_document":"1101**********1234","masked_mobile":"138****1234","balance":14408,"cards":[]},"leaf":"C","challenge":null,"record":null,"found_account":null,"password":null,"bound_card":null,"locked_until":null,"verification":{"bank_id":"heron","last_four":"1064","masked_mobile":"138****1234","expires_at":"2026-03-13T01:47:30Z","resend_at":"2026-03-13T01:43:30Z","remaining":5,"of_account":false},"timeline":{"record_matched_at":"2026-03-13T01:42:30Z","wallet_opened_at":null,"card_bound_at":null,"account_created_at":null,"review_due_at":null,"referred_at":null,"reviewed_at":null},"declined":null,"account":null,"limit_raise":null,"paper_form":null}','','2026-03-13 01:42:30.000000');
INSERT INTO "idempotency_keys" VALUES('7c0e76240e32a403:test-dcc51a9847ef334eb1b1','f237f016472284a6f9c07a08655a9c2fa34535519e509ef66ebe1807fe61892c',200,'{"version":2,"state":"name_entry","wallet":{"wallet_id":"wallet-li-jing","is_open":true,"masked_name":"*静","document_type":"resident_id","masked_document":"3101**********046X","masked_mobile":"139****5678","balance":16093,"cards":[{"bank_id":"bridge","last_four":"2176","bound_at":"2025-12-13T01:41:00Z"}]},"leaf":null,"challenge":{"name_mask":"*静","name_asked":[0],"document_type":"resident_id","document_mask":"3101**********046X","document_asked":[8,9,10,11],"remaining":5},"record":null,"found_account":null,"password":null,"bound_card":null,"locked_until":null,"verification":null,"timeline":{"record_matched_at":null,"wallet_opened_at":null,"card_bound_at":null,"account_created_at":null,"review_due_at":null,"referred_at":null,"reviewed_at":null},"declined":null,"account":null,"limit_raise":null,"paper_form":null}','','2026-03-13 01:42:30.000000');
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
INSERT INTO "movements" VALUES('movement-47482021c6c6490561da','account-5b1e8b9222921292a3b9',1,4800,'teahouse','2c94b51c93597f37:test-681f89e9f2360c42e157','2026-03-13 01:42:30.000000');
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
INSERT INTO "outbox" VALUES('binding:application-1bc0b2bc2f61771f5f30','binding','wallet-ouyang-tuo','application-1bc0b2bc2f61771f5f30','{"exchange":{"count":64,"frequency":7,"total":380000},"login":{"count":128,"frequency":9,"duration":260},"social":{"online_time":70,"contacts":52,"messages":640},"mail":null,"wealth":null,"personal":{"birth_date":"1998-05-11","native_place":"湖南长沙","education":"college","schools":["石桥中学","石桥职业学院"],"home_address":"北京市朝阳区望泉路88号","contact_address":"北京市朝阳区望泉路88号","close_relatives":2},"linked":["social","game"],"missing":[]}',0,'2026-03-13 01:41:00.000000','2026-03-13 01:41:00.000000');
INSERT INTO "outbox" VALUES('movement:movement-47482021c6c6490561da','movement','wallet-ouyang-tuo','movement-47482021c6c6490561da',NULL,0,'2026-03-13 01:42:30.000000','2026-03-13 01:42:30.000000');
INSERT INTO "outbox" VALUES('binding:application-96d09102dfb79d178b0f','binding','wallet-zhao-yi','application-96d09102dfb79d178b0f','{"exchange":{"count":58,"frequency":8,"total":120000},"login":{"count":240,"frequency":16,"duration":420},"social":{"online_time":160,"contacts":74,"messages":2200},"mail":null,"wealth":null,"personal":{"birth_date":"2012-05-19","native_place":"浙江杭州","education":"secondary","schools":["湖岸中学"],"home_address":"浙江省杭州市西湖区竹影巷3号","contact_address":"浙江省杭州市西湖区竹影巷3号","close_relatives":3},"linked":["social","game"],"missing":[]}',0,'2026-03-13 01:42:30.000000','2026-03-13 01:42:30.000000');
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
INSERT INTO "sessions" VALUES('2c94b51c93597f371f304235f6e907058e66d1a98173f7f31505cdfe501b2477','wallet-ouyang-tuo','2026-03-13 01:41:00.000000');
INSERT INTO "sessions" VALUES('ef01d8c0f29646309cf7be9b641cb19b3f9d9ec93836745efca8e2dfb2c64047','wallet-zhao-yi','2026-03-13 01:42:30.000000');
INSERT INTO "sessions" VALUES('0f6b4698b17afd999b80d842d3ef8d85219047e950b01bb95ce20f930298c8eb','wallet-wang-xiaoming','2026-03-13 01:42:30.000000');
INSERT INTO "sessions" VALUES('7c0e76240e32a403c2a025ff6177f7efffe896e7e493c3b8ef309df52c783bd5','wallet-li-jing','2026-03-13 01:42:30.000000');
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
INSERT INTO "verifications" VALUES('application-9cb054f45a714d7d55f1','verification-d9c35f445e0e36ad4133','e996909f1a8a3529c1ba3489afba4c1aec7321b67d1be1d3e3e673c3a8776b96','heron','1064','138****1234','2026-03-13 01:47:30.000000','2026-03-13 01:43:30.000000',5,NULL,NULL);
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
INSERT INTO "virtual_accounts" VALUES('account-5b1e8b9222921292a3b9','wallet-ouyang-tuo','application-1bc0b2bc2f61771f5f30','{"account_id":"account-5b1e8b9222921292a3b9","bank_id":"heron","state":"approved","last_four":"1156","valid_until":"03/31","limit":20000,"used":4800,"available":15200,"maximum_limit":1000000,"created_at":"2026-03-13T01:41:00Z","review_due_at":"2026-03-13T01:42:30Z","referred_at":null,"reviewed_at":"2026-03-13T01:42:30Z","reason":null,"retry_at":null,"report":{"items":[{"group":"exchange","datum":"count","points":4,"maximum":8},{"group":"exchange","datum":"frequency","points":4,"maximum":8},{"group":"exchange","datum":"total","points":3,"maximum":14},{"group":"login","datum":"count","points":2,"maximum":4},{"group":"login","datum":"frequency","points":1,"maximum":5},{"group":"login","datum":"duration","points":1,"maximum":3},{"group":"social","datum":"online_time","points":1,"maximum":3},{"group":"social","datum":"contacts","points":2,"maximum":5},{"group":"social","datum":"messages","points":1,"maximum":4},{"group":"mail","datum":"count","points":0,"maximum":5},{"group":"mail","datum":"size","points":0,"maximum":3},{"group":"wealth","datum":"invested","points":0,"maximum":14},{"group":"wealth","datum":"earned","points":0,"maximum":6},{"group":"personal","datum":"age","points":8,"maximum":10},{"group":"personal","datum":"education","points":4,"maximum":8}],"missing":[],"total":31,"limit":20000},"version":3}','2026-03-13 01:42:30.000000',NULL);
INSERT INTO "virtual_accounts" VALUES('account-86c68668057c88647d7c','wallet-zhao-yi','application-96d09102dfb79d178b0f','{"account_id":"account-86c68668057c88647d7c","bank_id":"heron","state":"in_review","last_four":"3067","valid_until":"03/31","limit":0,"used":0,"available":0,"maximum_limit":1000000,"created_at":"2026-03-13T01:42:30Z","review_due_at":"2026-03-13T01:44:00Z","referred_at":null,"reviewed_at":null,"reason":null,"retry_at":null,"report":null,"version":1}',NULL,NULL);
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
INSERT INTO "wallets" VALUES('wallet-wang-xiaoming',NULL,'2026-03-13 01:41:00.000000',14408,'{"count":186,"frequency":24,"total":2680000}','{"count":412,"frequency":22,"duration":760}','{"birth_date":"1993-02-17","native_place":"山东济南","education":"bachelor","schools":["云溪中学","云溪大学"],"home_address":"北京市东城区柳荫胡同12号","contact_address":"北京市东城区柳荫胡同12号","close_relatives":3}','wallet-wang-xiaoming:a9358a693eb1f4327375d20343f08d3116fa1f2c375bdca0060c1897eb766f56',0,NULL,4);
INSERT INTO "wallets" VALUES('wallet-li-jing',NULL,'2026-03-13 01:41:00.000000',16093,'{"count":320,"frequency":21,"total":5150000}','{"count":655,"frequency":22,"duration":1490}','{"birth_date":"1990-08-24","native_place":"江苏苏州","education":"bachelor","schools":["青禾中学","青禾大学"],"home_address":"上海市黄浦区栀子里7号","contact_address":"上海市黄浦区栀子里7号","close_relatives":4}','wallet-li-jing:82b0d69f6819b055ba140e9e0f196f59708fc41b84fbd1503b1348fce0abc777',0,NULL,2);
INSERT INTO "wallets" VALUES('wallet-ouyang-tuo',NULL,'2026-03-13 01:41:00.000000',5937,'{"count":64,"frequency":7,"total":380000}','{"count":128,"frequency":9,"duration":260}','{"birth_date":"1998-05-11","native_place":"湖南长沙","education":"college","schools":["石桥中学","石桥职业学院"],"home_address":"北京市朝阳区望泉路88号","contact_address":"北京市朝阳区望泉路88号","close_relatives":2}','wallet-ouyang-tuo:f634d374d2236fff474f5a0b9c6a53b30712c9eaf3afb503f03375edd6e0789e',0,NULL,10);
INSERT INTO "wallets" VALUES('wallet-zhao-yi',NULL,'2026-03-13 01:41:00.000000',2068,'{"count":58,"frequency":8,"total":120000}','{"count":240,"frequency":16,"duration":420}','{"birth_date":"2012-05-19","native_place":"浙江杭州","education":"secondary","schools":["湖岸中学"],"home_address":"浙江省杭州市西湖区竹影巷3号","contact_address":"浙江省杭州市西湖区竹影巷3号","close_relatives":3}','wallet-zhao-yi:ed74ed7406078b7afa72cb4661645cfc1d8f9957471829ae092861ee1b937c9c',0,NULL,7);
INSERT INTO "wallets" VALUES('wallet-chen-mo',NULL,'2026-03-13 01:41:00.000000',7000,'{"count":6,"frequency":1,"total":42000}','{"count":24,"frequency":3,"duration":45}','{"birth_date":"2005-03-08","native_place":"安徽合肥","education":"secondary","schools":["长亭中学"],"home_address":"上海市黄浦区平塘路41号","contact_address":"上海市黄浦区平塘路41号","close_relatives":3}','wallet-chen-mo:e654527f47f5e4dc90693126283ce934f30cfc22c04d2db904b65f0b928b7b62',0,NULL,1);
INSERT INTO "wallets" VALUES('wallet-lin-xia',NULL,'2026-03-13 01:41:00.000000',4500,'{"count":8,"frequency":1,"total":36000}','{"count":18,"frequency":3,"duration":70}','{"birth_date":"2002-06-21","native_place":"福建厦门","education":"bachelor","schools":["听涛中学","听涛大学"],"home_address":"浙江省杭州市西湖区荷风苑5幢","contact_address":"浙江省杭州市西湖区荷风苑5幢","close_relatives":2}','wallet-lin-xia:61fb0b3e52a0ea97d7df3bc82cf01ac88058c5237abb3cf2fe2d550857001ad7',0,NULL,1);
CREATE INDEX ix_wallet_records_document_number ON wallet_records (document_number);
CREATE INDEX ix_bound_cards_wallet_id ON bound_cards (wallet_id);
COMMIT;
