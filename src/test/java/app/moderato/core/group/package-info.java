@NullMarked
package app.moderato.core.group;

import org.jspecify.annotations.NullMarked;
