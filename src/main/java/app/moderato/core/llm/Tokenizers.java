package app.moderato.core.llm;

/** Counts the tokens that a text is for a model. */
public interface Tokenizers {
    Counter of(String model);

    /** For one model. Any thread. */
    interface Counter {
        long count(String text);

        /** Whether this is the model's own tokenizer, rather than a likely one. */
        boolean exact();
    }
}
