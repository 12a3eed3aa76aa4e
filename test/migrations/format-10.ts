/**
 * A workshop of format 10, written by hand and never to be changed: files like it are out there. Later formats must
 * still read it, each through its migration.
 */
export const format10 = `
PRAGMA application_id = 1094931012;
PRAGMA user_version = 10;
CREATE TABLE record (
  kind TEXT NOT NULL CHECK (kind <> ''),
  id TEXT NOT NULL CHECK (id <> ''),
  model_id TEXT,
  model_kind TEXT GENERATED ALWAYS AS (CASE WHEN model_id IS NULL THEN NULL ELSE 'model' END) STORED,
  position REAL,
  data TEXT NOT NULL CHECK (json_type(data) = 'object'),
  PRIMARY KEY (kind, id),
  FOREIGN KEY (model_kind, model_id) REFERENCES record (kind, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX record_by_model ON record (model_kind, model_id);
CREATE TABLE log (
  seq INTEGER PRIMARY KEY,
  envelope_id TEXT NOT NULL UNIQUE CHECK (envelope_id <> ''),
  time TEXT NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('marketing', 'sales', 'both', 'facilitator')),
  participant TEXT,
  gesture TEXT,
  type TEXT NOT NULL CHECK (type IN ('do', 'undo', 'redo', 'restore')),
  step INTEGER NOT NULL REFERENCES log (seq) DEFERRABLE INITIALLY DEFERRED,
  target INTEGER REFERENCES log (seq),
  command TEXT CHECK (json_type(command) = 'object'),
  changes TEXT NOT NULL CHECK (json_type(changes) = 'array'),
  CHECK (step <= seq),
  CHECK (target < seq),
  CHECK ((type IN ('undo', 'redo')) = (target IS NOT NULL)),
  CHECK ((type IN ('do', 'restore')) = (command IS NOT NULL))
) STRICT;
CREATE INDEX log_by_step ON log (step);
CREATE INDEX log_by_target ON log (target);
CREATE TRIGGER log_is_never_rewritten BEFORE UPDATE ON log
  BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
CREATE TRIGGER log_is_never_shortened BEFORE DELETE ON log
  BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
CREATE TABLE version (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  time TEXT NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('marketing', 'sales', 'both', 'facilitator')),
  participant TEXT,
  seq INTEGER NOT NULL,
  model_hash TEXT,
  snapshot TEXT NOT NULL CHECK (json_type(snapshot) = 'object')
) STRICT, WITHOUT ROWID;
CREATE TABLE bulk (
  data_set TEXT PRIMARY KEY CHECK (data_set <> ''),
  begun TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE bulk_chunk (
  data_set TEXT NOT NULL REFERENCES bulk (data_set) ON DELETE CASCADE,
  part TEXT NOT NULL CHECK (part IN ('leads', 'activities')),
  key TEXT NOT NULL CHECK (key <> ''),
  chunk INTEGER NOT NULL CHECK (chunk >= 0),
  codec TEXT NOT NULL CHECK (codec IN ('dict', 'i32')),
  packing TEXT NOT NULL CHECK (packing IN ('plain', 'zlib')),
  rows INTEGER NOT NULL CHECK (rows BETWEEN 0 AND 65536),
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  data BLOB NOT NULL,
  PRIMARY KEY (data_set, part, key, chunk)
) STRICT;
CREATE TABLE import_report (
  data_set TEXT NOT NULL REFERENCES bulk (data_set) ON DELETE CASCADE,
  line INTEGER NOT NULL CHECK (line >= 0),
  row INTEGER NOT NULL CHECK (row >= 0),
  col TEXT NOT NULL,
  raw TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  PRIMARY KEY (data_set, line)
) STRICT, WITHOUT ROWID;
`;

const empty = '{"version":1,"root":{"op":"all","of":[]}}';

const records: readonly (readonly [kind: string, position: string, data: string])[] = [
  [
    'workshop',
    'NULL',
    '{"company":"Acme","createdAt":"2026-01-05T09:00:00Z","id":"workshop","settings":{"calendar":{"from":"09:00","holidays":[],"to":"17:00","workingDays":[1,2,3,4,5]},"currency":"EUR","decisionDays":14,"digits":"western","language":"en","timeZone":"Europe/Berlin"},"shownDataSet":"leads","shownModel":"m","template":"blank","title":{"ar":"ورشة","en":"Workshop"}}',
  ],
  ['model', '1', '{"freeMail":["gmail.com"],"id":"m","name":{"en":"Model"},"position":1,"semantics":1}'],
  ['dimension', 'NULL', '{"cap":null,"floor":0,"id":"fit","modelId":"m","name":"fit","thresholds":[5000]}'],
  ['dimension', 'NULL', '{"cap":10000,"floor":null,"id":"eng","modelId":"m","name":"engagement","thresholds":[4000]}'],
  ...['A1', 'A2', 'B1', 'B2'].map(
    (grade) =>
      [
        'cell',
        'NULL',
        `{"action":{"en":"Call"},"destination":"sales","grade":"${grade}","id":"m/${grade}","modelId":"m","owner":"sales","rating":5,"timeToAct":{"amount":1,"clock":"business","unit":"days"}}`,
      ] as const,
  ),
  [
    'field',
    '1',
    '{"id":"title","key":"title","missing":["Select"],"modelId":"m","name":{"en":"Job title"},"position":1,"source":"explicit","type":"text"}',
  ],
  [
    'group',
    '1.5',
    '{"agreed":"both","cap":3000,"dimension":"fit","floor":null,"id":"g","modelId":"m","name":{"en":"Who"},"position":1.5}',
  ],
  [
    'rule',
    '1',
    '{"condition":{"root":{"field":"title","is":{"test":"containsWord","value":"director"},"op":"fact"},"version":1},"groupId":"g","id":"r","kind":"condition","modelId":"m","name":{"en":"Director"},"points":1500,"position":1}',
  ],
  [
    'gate',
    'NULL',
    `{"assumedRate":null,"enabled":true,"entry":${empty},"exclusions":[],"fastTrack":null,"id":"mql","modelId":"m","name":{},"owner":"marketing","requires":["title"],"stage":"mql"}`,
  ],
  [
    'dataSet',
    '1',
    `{"activities":{"completeFrom":null,"count":1,"latest":"2026-01-04","types":{}},"columns":[{"header":"Title","key":"c0"}],"counts":{"kept":3,"merged":0,"read":4,"refused":1},"createdColumn":null,"delimiter":",","encoding":"utf-8","erased":false,"fields":{"title":{"column":"c0","reading":{"dateOrder":"ymd","decimal":"."}}},"file":"leads.csv","fingerprint":"${'0'.repeat(64)}","format":"csv","handedOverColumn":null,"id":"leads","idColumn":null,"importedAt":"2026-01-05T09:00:00Z","leads":3,"modelId":"m","name":"Leads","nameColumn":null,"outcome":null,"position":1,"sheet":""}`,
  ],
];

const before = records.find(([kind]) => kind === 'rule')?.[2].replace('"points":1500', '"points":1000');
const after = records.find(([kind]) => kind === 'rule')?.[2];

/** Rows for it: a workshop with a rule that went from 10 to 15 points, a version before that, three leads and a visit. */
export const rowsOfFormat10 = [
  ...records.map(([kind, position, data]) => {
    const { id, modelId } = JSON.parse(data) as { id: string; modelId?: string };
    const model = modelId === undefined ? 'NULL' : `'${modelId}'`;
    return `INSERT INTO record (kind, id, model_id, position, data) VALUES ('${kind}', '${id}', ${model}, ${position}, '${data}');`;
  }),
  `INSERT INTO log VALUES (1, 'e1', '2026-01-05T09:00:00Z', 'facilitator', NULL, 'beginning', 'do', 1, NULL, '{"count":12,"type":"workshop.start"}', '[]');`,
  `INSERT INTO log VALUES (2, 'e2', '2026-01-05T09:30:00Z', 'sales', 'p1', NULL, 'do', 2, NULL,
     '{"id":"r","points":1500,"type":"rule.setPoints"}', '[{"after":${after},"before":${before},"id":"r","kind":"rule"}]');`,
  `INSERT INTO version VALUES ('v1', 'First', '2026-01-05T09:10:00Z', 'both', NULL, 1, '${'a'.repeat(64)}',
     '{"model":{"m":${records[1]?.[2]}}}');`,
  `INSERT INTO bulk VALUES ('leads', '2026-01-05T09:05:00Z');`,
  // Two texts ("Director", ""), codes of one byte: 0, 1, 0.
  `INSERT INTO bulk_chunk VALUES ('leads', 'leads', 'c0', 0, 'dict', 'plain', 3, 27,
     x'020000000100000008000000000000004469726563746f72000100');`,
  `INSERT INTO bulk_chunk VALUES ('leads', 'activities', 'lead', 0, 'i32', 'plain', 1, 4, x'02000000');`,
  `INSERT INTO bulk_chunk VALUES ('leads', 'activities', 'day', 0, 'i32', 'plain', 1, 4, x'e84f0000');`,
  `INSERT INTO bulk_chunk VALUES ('leads', 'activities', 'second', 0, 'i32', 'plain', 1, 4, x'ffffffff');`,
  `INSERT INTO bulk_chunk VALUES ('leads', 'activities', 'type', 0, 'dict', 'plain', 1, 18, x'010000000100000005000000566973697400');`,
  `INSERT INTO bulk_chunk VALUES ('leads', 'activities', 'asset', 0, 'dict', 'plain', 1, 13, x'01000000010000000000000000');`,
  `INSERT INTO import_report VALUES ('leads', 0, 4, 'Title', '???', 'unreadable');`,
].join('\n');
