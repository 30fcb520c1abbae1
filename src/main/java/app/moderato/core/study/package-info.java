/**
 * What a researcher designs: concepts, panel wishes, guide, settings, scales; and the checks on them. No persona, model
 * or answer lives here.
 */
@NullMarked
package app.moderato.core.study;

import org.jspecify.annotations.NullMarked;
