@NullMarked
package app.moderato.core.group.measure;

import org.jspecify.annotations.NullMarked;
