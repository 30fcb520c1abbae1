/** What can be counted and measured in a group, from its design and where it stands: nothing here asks a model. */
@NullMarked
package app.moderato.core.group.measure;

import org.jspecify.annotations.NullMarked;
