/** Built-in respondents that need no key and no network, to check a study's set-up. No language model is called here. */
@NullMarked
package app.moderato.provider.rehearsal;

import org.jspecify.annotations.NullMarked;
