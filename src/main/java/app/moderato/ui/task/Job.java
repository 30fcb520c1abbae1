package app.moderato.ui.task;

/** Work done away from the screen's thread. It takes its inputs with it and touches no property. */
@FunctionalInterface
public interface Job<T> {
    /** @throws Exception a failure; an {@link InterruptedException} answers a cancellation */
    T run(Progress progress) throws Exception;
}
