-- A schema of the future, to try a migration on.
ALTER TABLE run ADD COLUMN series TEXT;

PRAGMA user_version = 3;
