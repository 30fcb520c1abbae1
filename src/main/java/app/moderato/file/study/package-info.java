/** Study files: YAML or JSON in, a checked study or all its problems out; and a study back to YAML. */
@NullMarked
package app.moderato.file.study;

import org.jspecify.annotations.NullMarked;
