package app.moderato.ui.study;

/**
 * A section of a group's course, as the list shows it.
 *
 * @param index in the course, from 0
 * @param detail minutes, or that it is blind; may be empty
 * @param wrong something keeps it from being run
 */
record SectionRow(int index, String words, String detail, boolean wrong) {}
