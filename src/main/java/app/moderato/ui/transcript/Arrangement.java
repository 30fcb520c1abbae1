package app.moderato.ui.transcript;

/** What the left list has a row for. */
enum Arrangement {
    PERSON,
    QUESTION,
    CONCEPT
}
