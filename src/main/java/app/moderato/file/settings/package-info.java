/** What is kept on this computer beside the workspace: looks, places and connections. No keys, no results. */
@NullMarked
package app.moderato.file.settings;

import org.jspecify.annotations.NullMarked;
