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
INSERT INTO "applications" VALUES('application-b2bc771f5f308495455e','wallet-ouyang-tuo',1,'active','2026-03-13 01:41:00.000000',0,0,NULL,'2026-03-13 01:41:00.000000','2026-03-13 01:41:00.000000');
INSERT INTO "applications" VALUES('application-91029d178b0f3939f63a','wallet-zhao-yi',1,'in_review','2026-03-13 01:42:30.000000',4,0,NULL,'2026-03-13 01:42:30.000000','2026-03-13 01:42:30.000000');
INSERT INTO "applications" VALUES('application-54f44d7d55f179b37cbe','wallet-wang-xiaoming',1,'code_entry','2026-03-13 01:42:30.000000',4,0,NULL,'2026-03-13 01:42:30.000000',NULL);
INSERT INTO "applications" VALUES('application-48c59cc163cc8dbeff59','wallet-li-jing',1,'name_entry','2026-03-13 01:42:30.000000',0,0,NULL,NULL,NULL);
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
INSERT INTO "bound_cards" VALUES('1c7629526132dad33d02ad55b0924d547665977b2a92bf7b4fa78ac50ab47d9a','wallet-ouyang-tuo','osmanthus','7639','2026-03-13 01:41:00.000000','savings-account-d1ffe7bff93f4b36a1e5','application-b2bc771f5f308495455e');
INSERT INTO "bound_cards" VALUES('786ab2ca756e393581a08c1e8c0ad6eeb65bc14bde51f9a56f0c45f94125578a','wallet-zhao-yi','kite','1203','2026-03-13 01:42:30.000000','savings-account-1a51eaefe1192aa2d387','application-91029d178b0f3939f63a');
CREATE TABLE idempotency_keys (
	"key" VARCHAR NOT NULL, 
	fingerprint VARCHAR NOT NULL, 
	status INTEGER NOT NULL, 
	body VARCHAR NOT NULL, 
	reply_name VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY ("key")
);
INSERT INTO "idempotency_keys" VALUES('test-fcfc3f1e0e7f7f57cccf','29cb46a98a58d760c51c1e96bf1e2aef13381b7d0853a8b29666bf9562c40eea',200,'{"version":2,"state":"name_entry","wallet":{"wallet_id":"wallet-ouyang-tuo","masked_name":"*阳拓","masked_document":"1101**********0711","masked_mobile":"137****2468","balance":5937,"cards":[]},"challenge":{"name_mask":"*阳拓","name_asked":[0],"document_mask":"1101**********0711","document_asked":[4,5,6,7],"remaining":5},"locked_until":null,"verification":null,"timeline":{"record_matched_at":null,"card_bound_at":null,"account_created_at":null,"review_due_at":null,"reviewed_at":null},"declined":null,"account":null,"limit_raise":null}','','2026-03-13 01:41:00.000000');
INSERT INTO "idempotency_keys" VALUES('test-6c846f03f7905c8b5467','15a8820a507315d85b3560fa6dc7bd84414efb61c379e012a1f108815c43defe',200,'{"version":3,"state":"card_entry","wallet":{"wallet_id":"wallet-ouyang-tuo","masked_name":"*阳拓","masked_document":"1101**********0711","masked_mobile":"137****2468","balance":5937,"cards":[]},"challenge":null,"locked_until":null,"verification":null,"timeline":{"record_matched_at":"2026-03-13T01:41:00Z","card_bound_at":null,"account_created_at":null,"review_due_at":null,"reviewed_at":null},"declined":null,"account":null,"limit_raise":null}','','2026-03-13 01:41:00.000000');
INSERT INTO "idempotency_keys" VALUES('test-4ca9a181f46fc0a1a33f','e44175bc16dc1d579d7df09e68b457d18d92f540e887b5013c0ced4c6cad246b',200,'{"version":4,"state":"code_entry","wallet":{"wallet_id":"wallet-ouyang-tuo","masked_name":"*阳拓","masked_document":"1101**********0711","masked_mobile":"137****2468","balance":5937,"cards":[]},"challenge":null,"locked_until":null,"verification":{"bank_id":"osmanthus","last_four":"7639","masked_mobile":"137****2468","expires_at":"2026-03-13T01:46:00Z","resend_at":"2026-03-13T01:42:00Z","remaining":5},"timeline":{"record_matched_at":"2026-03-13T01:41:00Z","card_bound_at":null,"account_created_at":null,"review_due_at":null,"reviewed_at":null},"declined":null,"account":null,"limit_raise":null}','','2026-03-13 01:41:00.000000');
INSERT INTO "idempotency_keys" VALUES('test-5a448ca96ce1a0402380','542549a94165f1c58079ce726f89c84b28bc6b7c81ec2c815fffc7203663b3dd',200,'{"version":5,"state":"bound","wallet":{"wallet_id":"wallet-ouyang-tuo","masked_name":"*阳拓","masked_document":"1101**********0711","masked_mobile":"137****2468","balance":5937,"cards":[{"bank_id":"osmanthus","last_four":"7639","bound_at":"2026-03-13T01:41:00Z"}]},"challenge":null,"locked_until":null,"verification":null,"timeline":{"record_matched_at":"2026-03-13T01:41:00Z","card_bound_at":"2026-03-13T01:41:00Z","account_created_at":null,"review_due_at":null,"reviewed_at":null},"declined":null,"account":null,"limit_raise":null}','','2026-03-13 01:41:00.000000');
INSERT INTO "idempotency_keys" VALUES('test-25c27c6e124ea9b91770','e9ac7d4ce8861ca87765efd9d49d23944451cd0faf3737bb3a810be451454270',200,'{"version":7,"state":"in_review","wallet":{"wallet_id":"wallet-ouyang-tuo","masked_name":"*阳拓","masked_document":"1101**********0711","masked_mobile":"137****2468","balance":5937,"cards":[{"bank_id":"osmanthus","last_four":"7639","bound_at":"2026-03-13T01:41:00Z"}]},"challenge":null,"locked_until":null,"verification":null,"timeline":{"record_matched_at":"2026-03-13T01:41:00Z","card_bound_at":"2026-03-13T01:41:00Z","account_created_at":"2026-03-13T01:41:00Z","review_due_at":"2026-03-13T01:42:30Z","reviewed_at":null},"declined":null,"account":null,"limit_raise":null}','','2026-03-13 01:41:00.000000');
INSERT INTO "idempotency_keys" VALUES('review:application-b2bc771f5f308495455e','22531200c0cd5f7cfc6b683adebc43ea9dc33b4155838fbd0722451af66a0fa9',200,'{}','','2026-03-13 01:42:30.000000');
INSERT INTO "idempotency_keys" VALUES('test-ee96276eac9841b5b479','69cbd82aba53b51476f3c418da3b0e26f7075e90ddf6fd2d03eaf729dfb460c9',200,'{"version":9,"state":"active","wallet":{"wallet_id":"wallet-ouyang-tuo","masked_name":"*阳拓","masked_document":"1101**********0711","masked_mobile":"137****2468","balance":5937,"cards":[{"bank_id":"osmanthus","last_four":"7639","bound_at":"2026-03-13T01:41:00Z"}]},"challenge":null,"locked_until":null,"verification":null,"timeline":{"record_matched_at":"2026-03-13T01:41:00Z","card_bound_at":"2026-03-13T01:41:00Z","account_created_at":"2026-03-13T01:41:00Z","review_due_at":"2026-03-13T01:42:30Z","reviewed_at":"2026-03-13T01:42:30Z"},"declined":null,"account":{"bank_id":"heron","last_four":"1156","valid_until":"03/31","limit":20000,"used":0,"available":20000,"maximum_limit":1000000,"entries":[],"report":{"items":[{"group":"exchange","datum":"count","points":4,"maximum":8},{"group":"exchange","datum":"frequency","points":4,"maximum":8},{"group":"exchange","datum":"total","points":3,"maximum":14},{"group":"login","datum":"count","points":2,"maximum":4},{"group":"login","datum":"frequency","points":1,"maximum":5},{"group":"login","datum":"duration","points":1,"maximum":3},{"group":"social","datum":"online_time","points":1,"maximum":3},{"group":"social","datum":"contacts","points":2,"maximum":5},{"group":"social","datum":"messages","points":1,"maximum":4},{"group":"mail","datum":"count","points":0,"maximum":5},{"group":"mail","datum":"size","points":0,"maximum":3},{"group":"wealth","datum":"invested","points":0,"maximum":14},{"group":"wealth","datum":"earned","points":0,"maximum":6},{"group":"personal","datum":"age","points":8,"maximum":10},{"group":"personal","datum":"education","points":4,"maximum":8}],"missing":[],"total":31,"limit":20000},"next_raise_at":null},"limit_raise":null}','','2026-03-13 01:42:30.000000');
INSERT INTO "idempotency_keys" VALUES('test-681f89e9f2360c42e157','ee76e776a10e65759f57686a5e2c50a91dbbacc628ce3d47d1b87b2e8903d80d',200,'{"version":10,"state":"active","wallet":{"wallet_id":"wallet-ouyang-tuo","masked_name":"*阳拓","masked_document":"1101**********0711","masked_mobile":"137****2468","balance":5937,"cards":[{"bank_id":"osmanthus","last_four":"7639","bound_at":"2026-03-13T01:41:00Z"}]},"challenge":null,"locked_until":null,"verification":null,"timeline":{"record_matched_at":"2026-03-13T01:41:00Z","card_bound_at":"2026-03-13T01:41:00Z","account_created_at":"2026-03-13T01:41:00Z","review_due_at":"2026-03-13T01:42:30Z","reviewed_at":"2026-03-13T01:42:30Z"},"declined":null,"account":{"bank_id":"heron","last_four":"1156","valid_until":"03/31","limit":20000,"used":4800,"available":15200,"maximum_limit":1000000,"entries":[{"at":"2026-03-13T01:42:30Z","amount":4800,"counterparty":"teahouse"}],"report":{"items":[{"group":"exchange","datum":"count","points":4,"maximum":8},{"group":"exchange","datum":"frequency","points":4,"maximum":8},{"group":"exchange","datum":"total","points":3,"maximum":14},{"group":"login","datum":"count","points":2,"maximum":4},{"group":"login","datum":"frequency","points":1,"maximum":5},{"group":"login","datum":"duration","points":1,"maximum":3},{"group":"social","datum":"online_time","points":1,"maximum":3},{"group":"social","datum":"contacts","points":2,"maximum":5},{"group":"social","datum":"messages","points":1,"maximum":4},{"group":"mail","datum":"count","points":0,"maximum":5},{"group":"mail","datum":"size","points":0,"maximum":3},{"group":"wealth","datum":"invested","points":0,"maximum":14},{"group":"wealth","datum":"earned","points":0,"maximum":6},{"group":"personal","datum":"age","points":8,"maximum":10},{"group":"personal","datum":"education","points":4,"maximum":8}],"missing":[],"total":31,"limit":20000},"next_raise_at":null},"limit_raise":null}','','2026-03-13 01:42:30.000000');
INSERT INTO "idempotency_keys" VALUES('test-a47f3f9df777796f8f32','03f2e16379cd4cd80e132dde64a780bdad90156388876f199eb7fff306861594',200,'{"version":2,"state":"name_entry","wallet":{"wallet_id":"wallet-zhao-yi","masked_name":"*一","masked_document":"3301**********2052","masked_mobile":"136****3579","balance":2068,"cards":[]},"challenge":{"name_mask":"*一","name_asked":[0],"document_mask":"3301**********2052","document_asked":[8,9,10,11],"remaining":5},"locked_until":null,"verification":null,"timeline":{"record_matched_at":null,"card_bound_at":null,"account_created_at":null,"review_due_at":null,"reviewed_at":null},"declined":null,"account":null,"limit_raise":null}','','2026-03-13 01:42:30.000000');
INSERT INTO "idempotency_keys" VALUES('test-fa40dba273597ee06c78','0e28b986073a9cf895ad57569a4a5ffcb66595aee95cfe553b0588ac903e8217',200,'{"version":3,"state":"card_entry","wallet":{"wallet_id":"wallet-zhao-yi","masked_name":"*一","masked_document":"3301**********2052","masked_mobile":"136****3579","balance":2068,"cards":[]},"challenge":null,"locked_until":null,"verification":null,"timeline":{"record_matched_at":"2026-03-13T01:42:30Z","card_bound_at":null,"account_created_at":null,"review_due_at":null,"reviewed_at":null},"declined":null,"account":null,"limit_raise":null}','','2026-03-13 01:42:30.000000');
INSERT INTO "idempotency_keys" VALUES('test-a296f02ec755a5f8533f','de720ce20e99c7abdfeb822074667d787fa2c92dd7a8aa565a63e7245dc7b93f',200,'{"version":4,"state":"code_entry","wallet":{"wallet_id":"wallet-zhao-yi","masked_name":"*一","masked_document":"3301**********2052","masked_mobile":"136****3579","balance":2068,"cards":[]},"challenge":null,"locked_until":null,"verification":{"bank_id":"kite","last_four":"1203","masked_mobile":"136****3579","expires_at":"2026-03-13T01:47:30Z","resend_at":"2026-03-13T01:43:30Z","remaining":5},"timeline":{"record_matched_at":"2026-03-13T01:42:30Z","card_bound_at":null,"account_created_at":null,"review_due_at":null,"reviewed_at":null},"declined":null,"account":null,"limit_raise":null}','','2026-03-13 01:42:30.000000');
INSERT INTO "idempotency_keys" VALUES('test-7ac7813adf420eef6ba6','308f6d091fdef91f62eba26cae12ebc13e683c02afd2942c0a5d756eb7a8b2a1',200,'{"version":5,"state":"bound","wallet":{"wallet_id":"wallet-zhao-yi","masked_name":"*一","masked_document":"3301**********2052","masked_mobile":"136****3579","balance":2068,"cards":[{"bank_id":"kite","last_four":"1203","bound_at":"2026-03-13T01:42:30Z"}]},"challenge":null,"locked_until":null,"verification":null,"timeline":{"record_matched_at":"2026-03-13T01:42:30Z","card_bound_at":"2026-03-13T01:42:30Z","account_created_at":null,"review_due_at":null,"reviewed_at":null},"declined":null,"account":null,"limit_raise":null}','','2026-03-13 01:42:30.000000');
INSERT INTO "idempotency_keys" VALUES('test-8921e79998618c6e3536','8468aca642f5e2a2004bdd8c7276c6fb5db6329cd76e9eece4b58255f7dc9034',200,'{"version":7,"state":"in_review","wallet":{"wallet_id":"wallet-zhao-yi","masked_name":"*一","masked_document":"3301**********2052","masked_mobile":"136****3579","balance":2068,"cards":[{"bank_id":"kite","last_four":"1203","bound_at":"2026-03-13T01:42:30Z"}]},"challenge":null,"locked_until":null,"verification":null,"timeline":{"record_matched_at":"2026-03-13T01:42:30Z","card_bound_at":"2026-03-13T01:42:30Z","account_created_at":"2026-03-13T01:42:30Z","review_due_at":"2026-03-13T01:44:00Z","reviewed_at":null},"declined":null,"account":null,"limit_raise":null}','','2026-03-13 01:42:30.000000');
INSERT INTO "idempotency_keys" VALUES('test-afe3cd28a910e0540598','6a76b69030d6490f0ef5b137adb30e78fbc91f5f6cf1a9d401bb6d8572216f58',200,'{"version":2,"state":"name_entry","wallet":{"wallet_id":"wallet-wang-xiaoming","masked_name":"*小明","masked_document":"1101**********1234","masked_mobile":"138****1234","balance":14408,"cards":[]},"challenge":{"name_mask":"*小明","name_asked":[0],"document_mask":"1101**********1234","document_asked":[8,9,10,11],"remaining":5},"locked_until":null,"verification":null,"timeline":{"record_matched_at":null,"card_bound_at":null,"account_created_at":null,"review_due_at":null,"reviewed_at":null},"declined":null,"account":null,"limit_raise":null}','','2026-03-13 01:42:30.000000');
INSERT INTO "idempotency_keys" VALUES('test-7ec64447454b0b264247','b1c8cb5271179ab80884140c9950a1695e64118ecefb7116d49c48368c55932d',200,'{"version":3,"state":"card_entry","wallet":{"wallet_id":"wallet-wang-xiaoming","masked_name":"*小明","masked_document":"1101**********1234","masked_mobile":"138****1234","balance":14408,"cards":[]},"challenge":null,"locked_until":null,"verification":null,"timeline":{"record_matched_at":"2026-03-13T01:42:30Z","card_bound_at":null,"account_created_at":null,"review_due_at":null,"reviewed_at":null},"declined":null,"account":null,"limit_raise":null}','','2026-03-13 01:42:30.000000');
INSERT INTO "idempotency_keys" VALUES('test-51f6aaf313b5b354811a','319951c0c875e5204c664a66762b0092b6e6f23e3103018b768c64750685c7f2',200,'{"version":4,"state":"code_entry","wallet":{"wallet_id":"wallet-wang-xiaoming","masked_name":"*小明","masked_document":"1101**********1234","masked_mobile":"138****1234","balance":14408,"cards":[]},"challenge":null,"locked_until":null,"verification":{"bank_id":"heron","last_four":"1064","masked_mobile":"138****1234","expires_at":"2026-03-13T01:47:30Z","resend_at":"2026-03-13T01:43:30Z","remaining":5},"timeline":{"record_matched_at":"2026-03-13T01:42:30Z","card_bound_at":null,"account_created_at":null,"review_due_at":null,"reviewed_at":null},"declined":null,"account":null,"limit_raise":null}','','2026-03-13 01:42:30.000000');
INSERT INTO "idempotency_keys" VALUES('test-dcc51a9847ef334eb1b1','dca384c1b6b28a8f194e8c59ae2d5eb72ef2ba1010d5d70976efc55ef41580f3',200,'{"version":2,"state":"name_entry","wallet":{"wallet_id":"wallet-li-jing","masked_name":"*静","masked_document":"3101**********046X","masked_mobile":"139****5678","balance":16093,"cards":[{"bank_id":"bridge","last_four":"2176","bound_at":"2026-03-13T01:41:00Z"}]},"challenge":{"name_mask":"*静","name_asked":[0],"document_mask":"3101**********046X","document_asked":[4,5,6,7],"remaining":5},"locked_until":null,"verification":null,"timeline":{"record_matched_at":null,"card_bound_at":null,"account_created_at":null,"review_due_at":null,"reviewed_at":null},"declined":null,"account":null,"limit_raise":null}','','2026-03-13 01:42:30.000000');
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
INSERT INTO "movements" VALUES('movement-47482021c6c6490561da','account-5b1e8b9222921292a3b9',1,4800,'teahouse','test-681f89e9f2360c42e157','2026-03-13 01:42:30.000000');
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
INSERT INTO "outbox" VALUES('binding:application-b2bc771f5f308495455e','binding','wallet-ouyang-tuo','application-b2bc771f5f308495455e','{"exchange":{"count":64,"frequency":7,"total":380000},"login":{"count":128,"frequency":9,"duration":260},"social":{"online_time":70,"contacts":52,"messages":640},"mail":null,"wealth":null,"personal":{"birth_date":"1998-05-11","native_place":"湖南长沙","education":"college","schools":["石桥中学","石桥职业学院"],"home_address":"北京市朝阳区望泉路88号","contact_address":"北京市朝阳区望泉路88号","close_relatives":2},"linked":["social","game"],"missing":[]}',0,'2026-03-13 01:41:00.000000','2026-03-13 01:41:00.000000');
INSERT INTO "outbox" VALUES('movement:movement-47482021c6c6490561da','movement','wallet-ouyang-tuo','movement-47482021c6c6490561da',NULL,0,'2026-03-13 01:42:30.000000','2026-03-13 01:42:30.000000');
INSERT INTO "outbox" VALUES('binding:application-91029d178b0f3939f63a','binding','wallet-zhao-yi','application-91029d178b0f3939f63a','{"exchange":{"count":58,"frequency":8,"total":120000},"login":{"count":240,"frequency":16,"duration":420},"social":{"online_time":160,"contacts":74,"messages":2200},"mail":null,"wealth":null,"personal":{"birth_date":"2012-05-19","native_place":"浙江杭州","education":"secondary","schools":["湖岸中学"],"home_address":"浙江省杭州市西湖区竹影巷3号","contact_address":"浙江省杭州市西湖区竹影巷3号","close_relatives":3},"linked":["social","game"],"missing":[]}',0,'2026-03-13 01:42:30.000000','2026-03-13 01:42:30.000000');
CREATE TABLE schema_revision (revision TEXT NOT NULL);
INSERT INTO "schema_revision" VALUES('0001');
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
INSERT INTO "verifications" VALUES('application-54f44d7d55f179b37cbe','verification-d9c35f445e0e36ad4133','e996909f1a8a3529c1ba3489afba4c1aec7321b67d1be1d3e3e673c3a8776b96','heron','1064','138****1234','2026-03-13 01:47:30.000000','2026-03-13 01:43:30.000000',5,NULL,NULL);
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
INSERT INTO "virtual_accounts" VALUES('account-5b1e8b9222921292a3b9','wallet-ouyang-tuo','application-b2bc771f5f308495455e','{"account_id":"account-5b1e8b9222921292a3b9","bank_id":"heron","state":"approved","last_four":"1156","valid_until":"03/31","limit":20000,"used":4800,"available":15200,"maximum_limit":1000000,"created_at":"2026-03-13T01:41:00Z","review_due_at":"2026-03-13T01:42:30Z","reviewed_at":"2026-03-13T01:42:30Z","reason":null,"retry_at":null,"report":{"items":[{"group":"exchange","datum":"count","points":4,"maximum":8},{"group":"exchange","datum":"frequency","points":4,"maximum":8},{"group":"exchange","datum":"total","points":3,"maximum":14},{"group":"login","datum":"count","points":2,"maximum":4},{"group":"login","datum":"frequency","points":1,"maximum":5},{"group":"login","datum":"duration","points":1,"maximum":3},{"group":"social","datum":"online_time","points":1,"maximum":3},{"group":"social","datum":"contacts","points":2,"maximum":5},{"group":"social","datum":"messages","points":1,"maximum":4},{"group":"mail","datum":"count","points":0,"maximum":5},{"group":"mail","datum":"size","points":0,"maximum":3},{"group":"wealth","datum":"invested","points":0,"maximum":14},{"group":"wealth","datum":"earned","points":0,"maximum":6},{"group":"personal","datum":"age","points":8,"maximum":10},{"group":"personal","datum":"education","points":4,"maximum":8}],"missing":[],"total":31,"limit":20000}}','2026-03-13 01:42:30.000000',NULL);
INSERT INTO "virtual_accounts" VALUES('account-86c68668057c88647d7c','wallet-zhao-yi','application-91029d178b0f3939f63a','{"account_id":"account-86c68668057c88647d7c","bank_id":"heron","state":"in_review","last_four":"3067","valid_until":"03/31","limit":0,"used":0,"available":0,"maximum_limit":1000000,"created_at":"2026-03-13T01:42:30Z","review_due_at":"2026-03-13T01:44:00Z","reviewed_at":null,"reason":null,"retry_at":null,"report":null}',NULL,NULL);
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
INSERT INTO "wallets" VALUES('wallet-wang-xiaoming','王小明','resident_id','110101199302171234','13800001234',14408,'{"count":186,"frequency":24,"total":2680000}','{"count":412,"frequency":22,"duration":760}','{"birth_date":"1993-02-17","native_place":"山东济南","education":"bachelor","schools":["云溪中学","云溪大学"],"home_address":"北京市东城区柳荫胡同12号","contact_address":"北京市东城区柳荫胡同12号","close_relatives":3}',4);
INSERT INTO "wallets" VALUES('wallet-li-jing','李静','resident_id','31010119900824046X','13900005678',16093,'{"count":320,"frequency":21,"total":5150000}','{"count":655,"frequency":22,"duration":1490}','{"birth_date":"1990-08-24","native_place":"江苏苏州","education":"bachelor","schools":["青禾中学","青禾大学"],"home_address":"上海市黄浦区栀子里7号","contact_address":"上海市黄浦区栀子里7号","close_relatives":4}',2);
INSERT INTO "wallets" VALUES('wallet-ouyang-tuo','欧阳拓','resident_id','110105199805110711','13700002468',5937,'{"count":64,"frequency":7,"total":380000}','{"count":128,"frequency":9,"duration":260}','{"birth_date":"1998-05-11","native_place":"湖南长沙","education":"college","schools":["石桥中学","石桥职业学院"],"home_address":"北京市朝阳区望泉路88号","contact_address":"北京市朝阳区望泉路88号","close_relatives":2}',10);
INSERT INTO "wallets" VALUES('wallet-zhao-yi','赵一','resident_id','330106201205192052','13600003579',2068,'{"count":58,"frequency":8,"total":120000}','{"count":240,"frequency":16,"duration":420}','{"birth_date":"2012-05-19","native_place":"浙江杭州","education":"secondary","schools":["湖岸中学"],"home_address":"浙江省杭州市西湖区竹影巷3号","contact_address":"浙江省杭州市西湖区竹影巷3号","close_relatives":3}',7);
INSERT INTO "wallets" VALUES('wallet-chen-mo','陈默','resident_id','310101200503081326','13500004680',7000,'{"count":6,"frequency":1,"total":42000}','{"count":24,"frequency":3,"duration":45}','{"birth_date":"2005-03-08","native_place":"安徽合肥","education":"secondary","schools":["长亭中学"],"home_address":"上海市黄浦区平塘路41号","contact_address":"上海市黄浦区平塘路41号","close_relatives":3}',1);
INSERT INTO "wallets" VALUES('wallet-lin-xia','林夏','resident_id','330106200206210887','18800005791',4363,'{"count":22,"frequency":3,"total":96000}','{"count":66,"frequency":6,"duration":130}','{"birth_date":"2002-06-21","native_place":"福建厦门","education":"bachelor","schools":["听涛中学","听涛大学"],"home_address":"浙江省杭州市西湖区荷风苑5幢","contact_address":"浙江省杭州市西湖区荷风苑5幢","close_relatives":2}',1);
CREATE INDEX ix_bound_cards_wallet_id ON bound_cards (wallet_id);
COMMIT;
