package app.moderato.ui.group;

/** A sitting that is refused before anything is sent. */
final class NotHeld extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient GroupTrouble trouble;

    NotHeld(GroupTrouble trouble) {
        super(trouble.sentence());
        this.trouble = trouble;
    }

    GroupTrouble trouble() {
        return trouble;
    }
}
