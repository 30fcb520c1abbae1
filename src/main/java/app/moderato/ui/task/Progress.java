package app.moderato.ui.task;

/** Where background work says how far it is. Any thread may call; calls are cheap and merged before they are shown. */
@FunctionalInterface
public interface Progress {
    /**
     * @param fraction done, 0..1; negative where it is not known
     * @param sentence what is going on, for the person waiting
     */
    void report(double fraction, String sentence);
}
