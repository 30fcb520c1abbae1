package app.moderato.provider.keychain;

/** A keychain that did not do what it was asked for. Its message is the end of a sentence and never holds a secret. */
final class KeychainFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param reason without anything that a library said: that may hold what was passed to it */
    KeychainFailure(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
