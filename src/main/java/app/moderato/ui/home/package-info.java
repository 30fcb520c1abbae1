/** Home: how far the open study is, its latest result, what to do next, other studies. Knows no other feature. */
@NullMarked
package app.moderato.ui.home;

import org.jspecify.annotations.NullMarked;
