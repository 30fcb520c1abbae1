@NullMarked
package app.moderato.ui.group;

import org.jspecify.annotations.NullMarked;
