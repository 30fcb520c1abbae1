package app.moderato.ui.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A journey that takes a {@link Watch} and fails if the screen's thread was held for more than
 * {@link Watchdog#LIMIT} while it was on.
 *
 * <p>The first time that code runs in a process it is loaded, interpreted and compiled, which is the virtual machine's
 * time and not the page's. A journey with a hold is therefore gone through again, from a new window and folder, and
 * fails if none of three passes was without one; a hold beyond {@link WatchedPasses#COLD} fails it at once.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(WatchedPasses.class)
public @interface WatchedTest {}
