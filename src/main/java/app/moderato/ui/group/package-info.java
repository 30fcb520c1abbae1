/** The Group page: seats a group from the panel, moderates it live, and shows groups as they were. */
@NullMarked
package app.moderato.ui.group;

import org.jspecify.annotations.NullMarked;
