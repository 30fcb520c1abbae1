-- Runs of one study with several models stand in a series, replies can be kept for later runs, and runs can be asked in
-- batches that a provider works off over hours.

-- The id of the series' first run; NULL for a run of its own.
ALTER TABLE run ADD COLUMN series INTEGER;
CREATE INDEX run_series ON run (series, id);

-- 1: the reply was kept from an earlier call with the same words, nothing was sent.
ALTER TABLE attempt ADD COLUMN from_cache INTEGER NOT NULL DEFAULT 0;

DROP INDEX attempt_totals;
CREATE INDEX attempt_totals ON attempt
    (run, from_cache, number, input_tokens, output_tokens, cached_tokens, reasoning_tokens);

-- Replies that were answers, by everything that shaped them.
CREATE TABLE kept_reply (
    sha256        TEXT    PRIMARY KEY, -- over address, model, parameters, messages with their pictures, replicate
    reply         TEXT    NOT NULL,
    finish        TEXT    NOT NULL,
    model         TEXT    NOT NULL,
    fingerprint   TEXT,
    kept_at       TEXT    NOT NULL
) WITHOUT ROWID;

-- What was handed to a provider's batch interface. Committed before it is created there, so that a crash in between
-- leaves a token to find it by.
CREATE TABLE batch (
    id           INTEGER PRIMARY KEY,
    run          INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
    token        TEXT    NOT NULL UNIQUE, -- sent along as metadata
    provider_id  TEXT, -- NULL until the provider gave one
    requests     TEXT    NOT NULL CHECK (json_valid(requests)), -- the custom ids of its lines
    created_at   TEXT    NOT NULL,
    opened_at    TEXT, -- NULL until its replies and failures began to be given to those who wait
    collected_at TEXT -- NULL while its replies may still be needed
);

CREATE INDEX batch_open ON batch (run, collected_at);

PRAGMA user_version = 3;
