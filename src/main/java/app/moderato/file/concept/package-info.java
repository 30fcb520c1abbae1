/** Concepts that people bring along, as a table or a folder of pictures. What is odd is named, and the rest is taken. */
@NullMarked
package app.moderato.file.concept;

import org.jspecify.annotations.NullMarked;
