-- A schema of the future, to try a migration on.
ALTER TABLE run ADD COLUMN mood TEXT;

PRAGMA user_version = 9;
