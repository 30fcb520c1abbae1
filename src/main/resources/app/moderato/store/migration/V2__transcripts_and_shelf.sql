-- Transcripts can be searched and starred, studies stand on a shelf, and lists of runs can show a run's verdict.

-- What may be searched: the words of answers, as Answer.text() has them; "creme" finds "Crème". The row's number is the
-- cell's. It keeps the words itself: an index over a view of the cells could not be checked or rebuilt, since SQLite
-- lets it read no JSON there. The triggers keep to what SQLite 3.37 knows, since an older program that opens the file
-- to read it must understand the whole schema; json_each goes through an array in its order.
CREATE VIRTUAL TABLE answer_words USING fts5 (words, tokenize = 'unicode61 remove_diacritics 2');

INSERT INTO answer_words (rowid, words)
SELECT id, (SELECT group_concat(json_extract(value, '$.replied'), char(10)) FROM json_each(exchanges))
  FROM cell
 WHERE status = 'answered';

CREATE TRIGGER answer_words_inserted AFTER INSERT ON cell WHEN new.status = 'answered'
BEGIN
    INSERT INTO answer_words (rowid, words)
    SELECT new.id, (SELECT group_concat(json_extract(value, '$.replied'), char(10)) FROM json_each(new.exchanges));
END;

CREATE TRIGGER answer_words_updated AFTER UPDATE OF status, exchanges ON cell
WHEN old.status = 'answered' OR new.status = 'answered'
BEGIN
    DELETE FROM answer_words WHERE rowid = old.id;
    INSERT INTO answer_words (rowid, words)
    SELECT new.id, (SELECT group_concat(json_extract(value, '$.replied'), char(10)) FROM json_each(new.exchanges))
     WHERE new.status = 'answered';
END;

CREATE TRIGGER answer_words_deleted AFTER DELETE ON cell WHEN old.status = 'answered'
BEGIN
    DELETE FROM answer_words WHERE rowid = old.id;
END;

-- All answers to one question; none of its columns ever changes.
CREATE INDEX cell_question ON cell (run, question, concept);

-- Answers a researcher wants to find again.
CREATE TABLE star (
    cell       INTEGER PRIMARY KEY REFERENCES cell ON DELETE CASCADE,
    starred_at TEXT NOT NULL
);

-- Studies that were opened or run.
CREATE TABLE study (
    path      TEXT    NOT NULL, -- empty for a bundled study
    title     TEXT    NOT NULL,
    concepts  INTEGER NOT NULL,
    people    INTEGER NOT NULL,
    opened_at TEXT    NOT NULL,
    PRIMARY KEY (path, title)
) WITHOUT ROWID;

CREATE INDEX run_study ON run (study_path, study_title, id);

INSERT INTO study (path, title, concepts, people, opened_at)
SELECT study_path,
       study_title,
       (SELECT count(DISTINCT concept) FROM cell WHERE cell.run = run.id AND concept <> ''),
       (SELECT count(*) FROM persona WHERE persona.run = run.id),
       started_at
  FROM run
 WHERE id IN (SELECT max(id) FROM run GROUP BY study_path, study_title);

-- In the words people see, such as "directional"; empty until a verdict was computed.
ALTER TABLE run ADD COLUMN verdict TEXT NOT NULL DEFAULT '';

PRAGMA user_version = 2;
