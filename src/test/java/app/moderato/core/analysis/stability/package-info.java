@NullMarked
package app.moderato.core.analysis.stability;

import org.jspecify.annotations.NullMarked;
