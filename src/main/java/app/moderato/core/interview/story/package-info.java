/**
 * Background stories of personas, written by a model on request and checked against what is known of them. What was paid
 * for is kept in the workspace, and no story changes an attribute.
 */
@NullMarked
package app.moderato.core.interview.story;

import org.jspecify.annotations.NullMarked;
