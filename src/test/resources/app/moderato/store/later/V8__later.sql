-- A schema of the future, to try a migration on.
ALTER TABLE run ADD COLUMN mood TEXT;

<<<<<<<< HEAD:src/test/resources/app/moderato/store/later/V8__later.sql
PRAGMA user_version = 8;
========
PRAGMA user_version = 8;
>>>>>>>> scoring:src/test/resources/app/moderato/store/later/V7__later.sql
