/** What happens at a table, in words, for every export alike. */
@NullMarked
package app.moderato.report.talk;

import org.jspecify.annotations.NullMarked;
