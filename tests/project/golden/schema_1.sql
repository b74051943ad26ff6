-- A project file of schema 1, as Variorum 0.1.0 wrote it. Never change this file.
PRAGMA application_id = 1447121485;
PRAGMA user_version = 1;
CREATE TABLE meta (key TEXT PRIMARY KEY, value ANY NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE source (
    number INTEGER PRIMARY KEY, place INTEGER NOT NULL, title ANY NOT NULL, date ANY, origin ANY,
    name ANY NOT NULL, media_type ANY NOT NULL, encoding ANY NOT NULL,
    sha256 ANY NOT NULL, text_sha256 ANY NOT NULL,
    doc_title ANY, published ANY, language ANY, warnings ANY NOT NULL
) STRICT;
CREATE TABLE original (
    source INTEGER PRIMARY KEY REFERENCES source ON DELETE CASCADE, data BLOB NOT NULL
) STRICT;
CREATE TABLE paragraph (
    source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE, place INTEGER NOT NULL,
    text ANY NOT NULL, kind TEXT NOT NULL, level INTEGER NOT NULL, page INTEGER, origin TEXT NOT NULL,
    PRIMARY KEY (source, place)
) STRICT;
CREATE TABLE claim (
    number INTEGER PRIMARY KEY, place INTEGER NOT NULL, title ANY NOT NULL, category TEXT NOT NULL,
    severity TEXT NOT NULL, status TEXT NOT NULL, note ANY NOT NULL
) STRICT;
CREATE TABLE evidence (
    claim INTEGER NOT NULL REFERENCES claim ON DELETE CASCADE, place INTEGER NOT NULL,
    source INTEGER NOT NULL REFERENCES source DEFERRABLE INITIALLY DEFERRED,
    p INTEGER, s INTEGER, e INTEGER, quote ANY, prefix ANY, suffix ANY,
    PRIMARY KEY (claim, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_source ON evidence (source);
CREATE TABLE settings (one INTEGER PRIMARY KEY CHECK (one = 1), ignored ANY NOT NULL) STRICT;
CREATE TABLE view (
    one INTEGER PRIMARY KEY CHECK (one = 1), a INTEGER, b INTEGER, hidden ANY NOT NULL,
    fold INTEGER NOT NULL, zoom INTEGER NOT NULL, row INTEGER NOT NULL, fraction REAL NOT NULL
) STRICT;
CREATE TABLE working (one INTEGER PRIMARY KEY CHECK (one = 1), state ANY NOT NULL) STRICT;
INSERT INTO meta VALUES ('next_claim', 5);
INSERT INTO meta VALUES ('next_source', 4);
INSERT INTO meta VALUES ('title', X'4B6172736B20002064616D20EDA080206661696C757265');
INSERT INTO source VALUES (1, 0, 'Meridian Wire', '2031-05-13', 'reports/karsk.md', 'karsk.md', 'text/markdown', 'utf-8', '1491dc5571ccc0a59b4bd2ea486102cdc5fc35db5da0258e1e939bd8172c942a', 'a3e5a3f49627a51f21c7b97ee8130b539f01b010f4c44606cf4a922c6eb1b642', 'Karsk dam fails', '2031-05-13', 'en', '["Line 9 has mixed line ends."]');
INSERT INTO source VALUES (3, 1, 'Valley Post', '2031-05-13', 'reports/karsk.md', 'karsk.md', 'text/markdown', 'utf-8', '250019bc2bd7f041d8a31d89517382ffea01a35c6342befa402d36c0b443b107', '4635b7a880a742eb568c474f9f00b3f25ac756a3147f1d567c70d2f311d09214', 'Karsk dam fails', '2031-05-13', 'en', '["Line 9 has mixed line ends."]');
INSERT INTO original VALUES (1, X'4B6172736B2064616D206661696C730A0A41726F756E6420372C3030302070656F706C6520776572652064726976656E2066726F6D20746865697220686F6D657320696E207468726565206469737472696374732C2056656C7420487964726F20736169642E0A0A546865207370696C6C776179206761746520686164206265656E206F7574206F6620736572766963652073696E6365204D617263682E');
INSERT INTO original VALUES (3, X'4174206C6561737420322C3030302070656F706C6520776572652064726976656E2066726F6D20746865697220686F6D657320696E2066697665206469737472696374732E0A0A56656C7420487964726F706F77657220776F756C64206E6F7420636F6D6D656E742E20F09F8C8A');
INSERT INTO paragraph VALUES (1, 0, 'Karsk dam fails', 'heading', 1, NULL, '[0,2]');
INSERT INTO paragraph VALUES (1, 1, 'Around 7,000 people were driven from their homes in three districts, Velt Hydro said.', 'body', 0, NULL, '[0,19,42,62]');
INSERT INTO paragraph VALUES (1, 2, 'The spillway gate had been out of service since March.', 'body', 0, 1, '[0,107]');
INSERT INTO paragraph VALUES (3, 0, 'At least 2,000 people were driven from their homes in five districts.', 'body', 0, NULL, '[]');
INSERT INTO paragraph VALUES (3, 1, 'Velt Hydropower would not comment. 🌊', 'body', 0, NULL, '[]');
INSERT INTO claim VALUES (1, 0, 'People displaced', 'figure', 'high', 'checking', 'Ask Velt Hydro.');
INSERT INTO claim VALUES (4, 1, 'Spillway gate', 'omission', 'medium', 'open', '');
INSERT INTO evidence VALUES (1, 0, 1, 1, 0, 19, 'Around 7,000 people', '', ' were driven from their homes in');
INSERT INTO evidence VALUES (1, 1, 3, 0, 0, 21, 'At least 2,000 people', '', ' were driven from their homes in');
INSERT INTO evidence VALUES (4, 0, 1, 2, 0, 17, 'The spillway gate', '', ' had been out of service since M');
INSERT INTO evidence VALUES (4, 1, 3, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO settings VALUES (1, '["case", "quotes"]');
INSERT INTO view VALUES (1, 1, 3, '["variant", "moved"]', 1, 125, 2, 0.25);
