/** People's ratings as they are handed in, beside what a model answered. What the figures mean lives in the core. */
@NullMarked
package app.moderato.file.human;

import org.jspecify.annotations.NullMarked;
