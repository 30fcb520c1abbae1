-- Studies are designed on screen: what was typed and is not in the study's file yet, or cannot be, as it lacks what a
-- run needs.

CREATE TABLE draft (
    path       TEXT PRIMARY KEY, -- of the study's file
    source     TEXT NOT NULL, -- the study as a study file says it
    unfinished TEXT NOT NULL CHECK (json_valid(unfinished)), -- texts of fields that make no value yet, by field
    base_sha   TEXT NOT NULL, -- of the file's text when this was begun
    kept_at    TEXT NOT NULL
) WITHOUT ROWID;

PRAGMA user_version = 4;
