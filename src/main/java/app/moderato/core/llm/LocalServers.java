package app.moderato.core.llm;

import java.util.List;

/** Model servers that run on this computer. */
public interface LocalServers {
    /**
     * Looks for them at their usual ports, on the loopback address only. Blocks for half a second, rarely longer.
     *
     * @return those that answer, in the order of {@link Providers#known()}
     */
    List<Found> find() throws InterruptedException;

    /**
     * @param provider a name of {@link Providers#known()}
     * @param models as {@link ModelNames#inOrder}; empty where none is loaded
     * @param locked it asks for a key, and so says nothing of itself
     */
    record Found(String provider, List<String> models, boolean locked) {
        public Found {
            models = List.copyOf(models);
        }

        public Found(String provider, List<String> models) {
            this(provider, models, false);
        }
    }
}
