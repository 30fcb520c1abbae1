package app.moderato.ui.run;

/** A sitting that is refused before anything is sent. */
final class NotBegun extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Trouble trouble;

    NotBegun(Trouble trouble) {
        super(trouble.sentence());
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}
