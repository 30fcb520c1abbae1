/** What a rating question is read on, in words, for every export alike. */
@NullMarked
package app.moderato.report.scale;

import org.jspecify.annotations.NullMarked;
