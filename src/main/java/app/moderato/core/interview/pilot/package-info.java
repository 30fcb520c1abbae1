/** What a few interviews say about a guide before everybody is asked. Pure Java; asks nothing itself. */
@NullMarked
package app.moderato.core.interview.pilot;

import org.jspecify.annotations.NullMarked;
