-- What people rated, and what holding runs against it has shown.

CREATE TABLE human_set (
    id      INTEGER PRIMARY KEY,
    study   TEXT NOT NULL, -- path of the study's file, empty for none
    name    TEXT NOT NULL, -- of the file of ratings, without folders
    mapping TEXT NOT NULL CHECK (mapping = '' OR json_valid(mapping)), -- how its columns were read
    kept_at TEXT NOT NULL,
    UNIQUE (study, name)
);

CREATE TABLE human_rating (
    human_set  INTEGER NOT NULL REFERENCES human_set ON DELETE CASCADE,
    position   INTEGER NOT NULL, -- in the file
    respondent TEXT NOT NULL,
    concept    TEXT NOT NULL, -- as the file names it
    question   TEXT NOT NULL, -- empty where the file is about one question only
    rating     INTEGER NOT NULL,
    weight     REAL NOT NULL CHECK (weight > 0),
    attributes TEXT NOT NULL CHECK (json_valid(attributes)), -- further columns of the person
    PRIMARY KEY (human_set, position)
) WITHOUT ROWID;

CREATE TABLE validation (
    run         INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
    question    TEXT NOT NULL,
    humans      TEXT NOT NULL, -- name of the file of people's ratings
    model       TEXT NOT NULL,
    construct   TEXT NOT NULL, -- a scale's name, or the question's id
    concepts    INTEGER NOT NULL,
    attainment  REAL, -- null where it is not available
    ks          REAL NOT NULL,
    lowest_ks   REAL NOT NULL,
    constant_ks REAL NOT NULL,
    made_at     TEXT NOT NULL,
    PRIMARY KEY (run, question, humans)
) WITHOUT ROWID;

CREATE INDEX validation_of_model ON validation (model, construct);

PRAGMA user_version = 7;
