package app.moderato.core.llm;

import java.util.function.UnaryOperator;

/** What was learned about models, kept per address and model, so that it is learned once. Any thread. */
public interface ModelMemory {
    /** Remembers nothing. */
    ModelMemory NONE = new ModelMemory() {
        @Override
        public ModelTraits recall(String address, String model) {
            return ModelTraits.UNKNOWN;
        }

        @Override
        public void learn(String address, String model, UnaryOperator<ModelTraits> change) {
            // nothing is kept
        }
    };

    /** @param address the base URL, without user, password or query */
    ModelTraits recall(String address, String model);

    /** Changes what is known; a memory that cannot be written forgets it at the end of the process. */
    void learn(String address, String model, UnaryOperator<ModelTraits> change);
}
