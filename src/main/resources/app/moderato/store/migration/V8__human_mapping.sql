-- People's ratings come in: how the columns of a file were read last is remembered for the next one with the same columns.

CREATE TABLE human_mapping (
    signature TEXT PRIMARY KEY, -- SHA-256 over the columns' names
    mapping   TEXT NOT NULL CHECK (json_valid(mapping)),
    kept_at   TEXT NOT NULL
) WITHOUT ROWID;

PRAGMA user_version = 8;
