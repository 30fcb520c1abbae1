-- The first workspace: runs with all that was sent and received. A later version is a new file beside this one;
-- this file never changes once released. Times are ISO 8601 in UTC, durations milliseconds, hashes lower-case
-- hexadecimal SHA-256.

-- "Mode" in ASCII: tells a workspace from other programs' databases.
PRAGMA application_id = 1299145829;

CREATE TABLE picture (
    sha256     TEXT PRIMARY KEY,
    media_type TEXT NOT NULL,
    bytes      BLOB NOT NULL
);

CREATE TABLE run (
    id           INTEGER PRIMARY KEY AUTOINCREMENT, -- a number is never given twice
    study_title  TEXT    NOT NULL,
    study_source TEXT    NOT NULL,
    study_path   TEXT    NOT NULL,
    state        TEXT    NOT NULL,
    provider     TEXT    NOT NULL,
    base_url     TEXT,
    model        TEXT    NOT NULL,
    seed         INTEGER NOT NULL,
    prompt_hash  TEXT    NOT NULL,
    stamp        TEXT    NOT NULL CHECK (json_valid(stamp)),
    cost_usd     REAL, -- NULL: the model's price is unknown
    started_at   TEXT    NOT NULL,
    ended_at     TEXT
);

CREATE TABLE run_picture (
    run     INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    name    TEXT    NOT NULL,
    sha256  TEXT    NOT NULL REFERENCES picture,
    PRIMARY KEY (run, name)
) WITHOUT ROWID;

CREATE TABLE persona (
    run        INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
    id         TEXT    NOT NULL,
    ordinal    INTEGER NOT NULL,
    name       TEXT    NOT NULL,
    weight     REAL    NOT NULL,
    background TEXT    NOT NULL,
    attributes TEXT    NOT NULL CHECK (json_valid(attributes)), -- an object, its keys in the order of telling
    PRIMARY KEY (run, id),
    UNIQUE (run, ordinal)
);

CREATE TABLE panel_target (
    run       INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
    ordinal   INTEGER NOT NULL,
    attribute TEXT    NOT NULL,
    category  TEXT    NOT NULL,
    target    REAL    NOT NULL,
    achieved  REAL    NOT NULL,
    PRIMARY KEY (run, ordinal)
) WITHOUT ROWID;

CREATE TABLE cell (
    id               INTEGER PRIMARY KEY,
    run              INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
    persona          TEXT    NOT NULL,
    concept          TEXT    NOT NULL, -- empty before and after the concepts
    question         TEXT    NOT NULL,
    showing          INTEGER NOT NULL CHECK (showing >= 1),
    replicate        INTEGER NOT NULL CHECK (replicate >= 1),
    ordinal          INTEGER NOT NULL,
    status           TEXT    NOT NULL,
    exchanges        TEXT    NOT NULL DEFAULT '[]' CHECK (json_valid(exchanges)),
    value            TEXT    NOT NULL DEFAULT '',
    reason           TEXT    NOT NULL DEFAULT '',
    model            TEXT    NOT NULL DEFAULT '',
    fingerprint      TEXT,
    seed             INTEGER NOT NULL DEFAULT 0,
    temperature      REAL    NOT NULL DEFAULT 0,
    input_tokens     INTEGER NOT NULL DEFAULT 0,
    output_tokens    INTEGER NOT NULL DEFAULT 0,
    cached_tokens    INTEGER NOT NULL DEFAULT 0, -- part of input_tokens
    reasoning_tokens INTEGER NOT NULL DEFAULT 0, -- part of output_tokens
    latency_ms       INTEGER NOT NULL DEFAULT 0,
    attempts         INTEGER NOT NULL DEFAULT 0,
    created_at       TEXT, -- NULL while pending
    UNIQUE (run, persona, concept, question, showing, replicate),
    FOREIGN KEY (run, persona) REFERENCES persona (run, id)
);

CREATE INDEX cell_status ON cell (run, status);

-- Texts are kept once, however many attempts sent them again as history.
CREATE TABLE message (
    id       INTEGER PRIMARY KEY,
    sha256   TEXT NOT NULL UNIQUE, -- over role, text and pictures
    role     TEXT NOT NULL,
    text     TEXT NOT NULL,
    pictures TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(pictures)) -- [{"name", "sha256"}]
);

-- Every call on the wire. It is never deleted, even where its cell is asked again.
CREATE TABLE attempt (
    id                INTEGER PRIMARY KEY,
    run               INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
    cell              INTEGER NOT NULL REFERENCES cell ON DELETE CASCADE,
    turn              INTEGER NOT NULL,
    ask               INTEGER NOT NULL,
    number            INTEGER NOT NULL,
    superseded        INTEGER NOT NULL DEFAULT 0,
    input_tokens      INTEGER NOT NULL,
    output_tokens     INTEGER NOT NULL,
    cached_tokens     INTEGER NOT NULL,
    reasoning_tokens  INTEGER NOT NULL,
    latency_ms        INTEGER NOT NULL,
    temperature       REAL    NOT NULL,
    max_output_tokens INTEGER NOT NULL,
    seed              INTEGER NOT NULL,
    model             TEXT    NOT NULL,
    fingerprint       TEXT,
    finish            TEXT, -- NULL where the call failed
    ended_at          TEXT    NOT NULL,
    messages          TEXT    NOT NULL CHECK (json_valid(messages)), -- ids of message, in order
    reply             TEXT, -- NULL where the call failed
    failure           TEXT    NOT NULL DEFAULT ''
);

CREATE INDEX attempt_cell ON attempt (cell, turn, ask);
-- Holds all that a run's totals need, so that lists of runs do not read the texts.
CREATE INDEX attempt_totals ON attempt (run, number, input_tokens, output_tokens);

CREATE TABLE rating (
    id           INTEGER PRIMARY KEY,
    cell         INTEGER NOT NULL REFERENCES cell ON DELETE CASCADE,
    scoring      TEXT    NOT NULL DEFAULT '', -- empty: the run's own
    method       TEXT    NOT NULL,
    mean         REAL    NOT NULL,
    pmf          TEXT    NOT NULL CHECK (json_valid(pmf)), -- masses of the points 1..n
    undecided    INTEGER NOT NULL,
    cosine_range REAL, -- NULL: not a number
    UNIQUE (cell, scoring, method)
);

CREATE TABLE embedding (
    embedder TEXT NOT NULL,
    text_sha TEXT NOT NULL,
    vector   BLOB NOT NULL, -- 32-bit floats, little-endian
    PRIMARY KEY (embedder, text_sha)
);

PRAGMA user_version = 1;
