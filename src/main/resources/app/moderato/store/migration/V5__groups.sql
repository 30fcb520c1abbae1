-- Groups are held and kept: who sat at the table, what happened in order, and every call that was made for it.

CREATE TABLE group_session (
    id           INTEGER PRIMARY KEY AUTOINCREMENT, -- a number is never given twice
    series       INTEGER REFERENCES group_session ON DELETE SET NULL, -- the series' first group; NULL for a group of its own
    forked_from  INTEGER REFERENCES group_session ON DELETE SET NULL, -- whose first events it shares; NULL for none
    number       INTEGER NOT NULL CHECK (number >= 1), -- among the groups of one design
    study_title  TEXT    NOT NULL,
    study_source TEXT    NOT NULL,
    study_path   TEXT    NOT NULL,
    state        TEXT    NOT NULL,
    provider     TEXT    NOT NULL,
    base_url     TEXT,
    model        TEXT    NOT NULL,
    seed         INTEGER NOT NULL,
    stamp        TEXT    NOT NULL CHECK (json_valid(stamp)),
    cost_usd     REAL, -- NULL: the model's price is unknown
    started_at   TEXT    NOT NULL,
    ended_at     TEXT
);

CREATE INDEX group_series ON group_session (series, id);
CREATE INDEX group_fork ON group_session (forked_from);

CREATE TABLE group_persona (
    session    INTEGER NOT NULL REFERENCES group_session ON DELETE CASCADE,
    id         TEXT    NOT NULL,
    seat       INTEGER NOT NULL CHECK (seat >= 1),
    name       TEXT    NOT NULL,
    weight     REAL    NOT NULL,
    background TEXT    NOT NULL,
    attributes TEXT    NOT NULL CHECK (json_valid(attributes)), -- an object, its keys in the order of telling
    PRIMARY KEY (session, id),
    UNIQUE (session, seat)
);

CREATE TABLE group_picture (
    session INTEGER NOT NULL REFERENCES group_session ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    name    TEXT    NOT NULL,
    sha256  TEXT    NOT NULL REFERENCES picture,
    PRIMARY KEY (session, name)
) WITHOUT ROWID;

-- All of them in order are the group. The columns beside the event are there to be searched and read.
CREATE TABLE group_event (
    id               INTEGER PRIMARY KEY,
    session          INTEGER NOT NULL REFERENCES group_session ON DELETE CASCADE,
    ordinal          INTEGER NOT NULL CHECK (ordinal >= 1),
    kind             TEXT    NOT NULL,
    turn             INTEGER, -- its number from 1; NULL for what was not said aloud
    speaker          TEXT, -- a persona's id; NULL for the moderator, and where nobody spoke
    addressee        TEXT, -- a persona's id; NULL for everybody, or nobody in particular
    concept          TEXT, -- that it names; NULL for none
    text             TEXT    NOT NULL DEFAULT '', -- what was said, or why nothing was
    event            TEXT    NOT NULL CHECK (json_valid(event)), -- the whole of it
    cause            TEXT    NOT NULL DEFAULT '', -- request of the calls it came of; empty for none
    input_tokens     INTEGER NOT NULL DEFAULT 0, -- of those calls
    output_tokens    INTEGER NOT NULL DEFAULT 0,
    cached_tokens    INTEGER NOT NULL DEFAULT 0, -- part of input_tokens
    reasoning_tokens INTEGER NOT NULL DEFAULT 0, -- part of output_tokens
    latency_ms       INTEGER NOT NULL DEFAULT 0,
    at               TEXT    NOT NULL,
    UNIQUE (session, ordinal)
);

CREATE UNIQUE INDEX group_turn ON group_event (session, turn) WHERE turn IS NOT NULL;

-- Every call on the wire. It is never deleted.
CREATE TABLE group_call (
    id                INTEGER PRIMARY KEY,
    session           INTEGER NOT NULL REFERENCES group_session ON DELETE CASCADE,
    purpose           TEXT    NOT NULL,
    persona           TEXT, -- who was to speak; NULL for the moderator
    number            INTEGER NOT NULL,
    request           TEXT    NOT NULL, -- SHA-256 over the purpose and all that shapes a reply
    event             INTEGER, -- ordinal of what came of it; NULL for nothing yet
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

CREATE INDEX group_call_request ON group_call (session, request);
-- Holds all that a group's totals need, so that lists of groups do not read the texts.
CREATE INDEX group_call_totals ON group_call
    (session, input_tokens, output_tokens, cached_tokens, reasoning_tokens);

-- What may be searched: the words of turns, as those of answers are. The row's number is the event's.
CREATE VIRTUAL TABLE turn_words USING fts5 (words, tokenize = 'unicode61 remove_diacritics 2');

CREATE TRIGGER turn_words_inserted AFTER INSERT ON group_event WHEN new.turn IS NOT NULL
BEGIN
    INSERT INTO turn_words (rowid, words) VALUES (new.id, new.text);
END;

CREATE TRIGGER turn_words_updated AFTER UPDATE OF turn, text ON group_event
WHEN old.turn IS NOT NULL OR new.turn IS NOT NULL
BEGIN
    DELETE FROM turn_words WHERE rowid = old.id;
    INSERT INTO turn_words (rowid, words) SELECT new.id, new.text WHERE new.turn IS NOT NULL;
END;

CREATE TRIGGER turn_words_deleted AFTER DELETE ON group_event WHEN old.turn IS NOT NULL
BEGIN
    DELETE FROM turn_words WHERE rowid = old.id;
END;

PRAGMA user_version = 5;
