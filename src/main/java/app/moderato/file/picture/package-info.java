/**
 * Pictures that people hand in for concepts: checked, made small enough for models and put into the study's folder. What
 * the study shows is what is sent, so pictures are made smaller here, once, and not on their way to a model.
 */
@NullMarked
package app.moderato.file.picture;

import org.jspecify.annotations.NullMarked;
