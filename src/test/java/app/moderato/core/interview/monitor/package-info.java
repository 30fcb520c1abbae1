@NullMarked
package app.moderato.core.interview.monitor;

import org.jspecify.annotations.NullMarked;
