package app.moderato.ui.results;

/** Keeps what was copied last. */
final class PasteboardByHand implements Pasteboard {
    String text = "";
    byte[] picture = {};

    @Override
    public void text(String copied) {
        text = copied;
    }

    @Override
    public void picture(byte[] png) {
        picture = png;
    }
}
