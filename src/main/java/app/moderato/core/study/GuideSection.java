package app.moderato.core.study;

/** When a question of the guide is asked. */
public enum GuideSection {
    /** Once, before any concept is shown. */
    BEFORE,
    /** For each concept. */
    QUESTIONS,
    /** Once, after the last concept. */
    AFTER
}
