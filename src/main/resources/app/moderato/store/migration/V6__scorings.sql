-- Ratings of a run's answers by other methods and under other settings, beside the run's own. Their figures are rows of
-- rating with the scoring's name; what a model was asked for them is here.

CREATE TABLE scoring (
    id       INTEGER PRIMARY KEY,
    run      INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
    name     TEXT    NOT NULL CHECK (name <> ''), -- as in rating.scoring
    method   TEXT    NOT NULL,
    stamp    TEXT    NOT NULL CHECK (json_valid(stamp)),
    cost_usd REAL, -- NULL: the model's price is unknown, or none was asked
    made_at  TEXT    NOT NULL,
    UNIQUE (run, name)
);

-- A cell's answer, or its question, put to a model once more for a number.
CREATE TABLE scored_cell (
    id               INTEGER PRIMARY KEY,
    scoring          INTEGER NOT NULL REFERENCES scoring ON DELETE CASCADE,
    cell             INTEGER NOT NULL REFERENCES cell ON DELETE CASCADE,
    status           TEXT    NOT NULL,
    value            TEXT    NOT NULL DEFAULT '', -- the number said
    reason           TEXT    NOT NULL DEFAULT '',
    model            TEXT    NOT NULL DEFAULT '',
    input_tokens     INTEGER NOT NULL DEFAULT 0,
    output_tokens    INTEGER NOT NULL DEFAULT 0,
    cached_tokens    INTEGER NOT NULL DEFAULT 0, -- part of input_tokens
    reasoning_tokens INTEGER NOT NULL DEFAULT 0, -- part of output_tokens
    latency_ms       INTEGER NOT NULL DEFAULT 0,
    attempts         INTEGER NOT NULL DEFAULT 0,
    ended_at         TEXT, -- NULL while pending
    UNIQUE (scoring, cell)
);

CREATE INDEX scored_cell_status ON scored_cell (scoring, status);
CREATE INDEX scored_cell_cell ON scored_cell (cell);

-- Every call on the wire that was made for a scoring. It is never deleted, even where its cell is asked again.
CREATE TABLE scoring_attempt (
    id                INTEGER PRIMARY KEY,
    scored_cell       INTEGER NOT NULL REFERENCES scored_cell ON DELETE CASCADE,
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
    tokens            TEXT    NOT NULL DEFAULT '[]' CHECK (json_valid(tokens)), -- [{"text", "odds": {token: probability}}]
    failure           TEXT    NOT NULL DEFAULT ''
);

CREATE INDEX scoring_attempt_cell ON scoring_attempt (scored_cell, ask);

PRAGMA user_version = 6;
