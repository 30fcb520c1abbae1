@NullMarked
package app.moderato.core.interview.scoring;

import org.jspecify.annotations.NullMarked;
