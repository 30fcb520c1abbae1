@NullMarked
package app.moderato.core.interview.stability;

import org.jspecify.annotations.NullMarked;
