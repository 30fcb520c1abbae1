/** What a study says beside concepts, people and questions: its name, language, seed, and how the model is asked and read. */
@NullMarked
package app.moderato.ui.study;

import org.jspecify.annotations.NullMarked;
