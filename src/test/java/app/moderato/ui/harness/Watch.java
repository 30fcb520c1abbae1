package app.moderato.ui.harness;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a {@link WatchedTest} begins its watch with. */
public final class Watch {
    private final CopyOnWriteArrayList<Watchdog.Hold> held = new CopyOnWriteArrayList<>();
    private volatile boolean used;

    /** Begins the watch; it ends when the result is closed. */
    public Watchdog begin() {
        used = true;
        return new Watchdog(held);
    }

    List<Watchdog.Hold> held() {
        return List.copyOf(held);
    }

    boolean used() {
        return used;
    }
}
