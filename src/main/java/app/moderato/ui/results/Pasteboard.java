package app.moderato.ui.results;

import java.io.ByteArrayInputStream;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Where copies go. On the screen's thread. */
interface Pasteboard {
    void text(String text);

    /** @param png a whole picture */
    void picture(byte[] png);

    static Pasteboard ofSystem() {
        return new Pasteboard() {
            @Override
            public void text(String text) {
                ClipboardContent content = new ClipboardContent();
                content.putString(text);
                Clipboard.getSystemClipboard().setContent(content);
            }

            @Override
            public void picture(byte[] png) {
                ClipboardContent content = new ClipboardContent();
                content.putImage(new Image(new ByteArrayInputStream(png)));
                Clipboard.getSystemClipboard().setContent(content);
            }
        };
    }
}
