package app.moderato.core.llm;

/** Counts the tokens that a text is for a model. */
public interface Tokenizers {
    /** By characters alone: 4 a token, as in plain English. */
    Tokenizers ROUGH = model -> new Counter() {
        @Override
        public long count(String text) {
            return Math.round(text.length() / 4.0);
        }

        @Override
        public boolean exact() {
            return false;
        }
    };

    Counter of(String model);

    /** For one model. Any thread. */
    interface Counter {
        long count(String text);

        /** Whether this is the model's own tokenizer, rather than a likely one. */
        boolean exact();
    }
}
