package app.moderato.ui.concept;

import app.moderato.core.study.Picture;
import app.moderato.ui.control.FieldNote;
import app.moderato.ui.control.FileDialogs;
import app.moderato.ui.control.Messages;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javax.imageio.ImageIO;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A concept's pictures, and where more of them come in: chosen, dropped or pasted. */
final class PictureDesk {
    private static final List<String> PATTERNS = List.of("*.png", "*.jpg", "*.jpeg", "*.webp");

    private final ConceptEditor editor;
    private final PictureShelf shelf;
    private final Intake intake;
    private final FileDialogs files;
    private final Messages messages;
    private final FlowPane tiles = new FlowPane();
    private final FieldNote note = new FieldNote();
    private final VBox node = new VBox(tiles, note);
    private final Button add = new Button();
    private List<Picture> shown = List.of();

    PictureDesk(ConceptEditor editor, PictureShelf shelf, Intake intake, FileDialogs files, Messages messages) {
        this.editor = editor;
        this.shelf = shelf;
        this.intake = intake;
        this.files = files;
        this.messages = messages;
        tiles.setId("concept-pictures");
        tiles.getStyleClass().add("pictures");
        note.setId("pictures-note");
        node.getStyleClass().add("field");
        FontIcon icon = new FontIcon(Feather.IMAGE);
        Label ask = new Label(messages.text("concept.picture.drop"));
        Label limits = new Label(messages.text("concept.picture.limits"));
        limits.getStyleClass().add("caption");
        VBox words = new VBox(icon, ask, limits);
        words.getStyleClass().add("words");
        add.setGraphic(words);
        add.setId("picture-add");
        add.setAccessibleText(messages.text("concept.picture.drop") + ", " + limits.getText());
        add.getStyleClass().add("drop-zone");
        add.setOnAction(event -> choose());
        node.setOnDragOver(this::accept);
        node.setOnDragDropped(this::drop);
        draw();
    }

    Parent node() {
        return node;
    }

    void show(List<Picture> pictures) {
        if (!pictures.equals(shown)) {
            shown = List.copyOf(pictures);
            note.tell("", null);
            draw();
        }
    }

    private void draw() {
        tiles.getChildren().clear();
        for (int i = 0; i < shown.size(); i++) {
            tiles.getChildren().add(new PictureTile(shown, i, editor, shelf, messages));
        }
        tiles.getChildren().add(add);
    }

    private void choose() {
        files.open(messages.text("concept.picture.title"), messages.text("concept.picture.kind"), PATTERNS)
                .ifPresent(file -> intake.files(List.of(file), this::take));
    }

    /**
     * Takes the picture, or the picture files, of the clipboard.
     *
     * @return false where there is none
     */
    boolean paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            intake.files(clipboard.getFiles().stream().map(File::toPath).toList(), this::take);
            return true;
        }
        Optional<Image> image = Optional.ofNullable(clipboard.getImage());
        image.ifPresent(one -> intake.pasted(png(one), this::take));
        return image.isPresent();
    }

    private static byte[] png(Image image) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing into memory", e);
        }
    }

    private void accept(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        Dragboard board = event.getDragboard();
        if (board.hasFiles()) {
            List<Path> dropped = board.getFiles().stream().map(File::toPath).toList();
            intake.files(dropped, this::take);
            event.setDropCompleted(true);
            event.consume();
        }
    }

    private void take(Intake.Taken taken) {
        if (!taken.pictures().isEmpty()) {
            editor.addPictures(taken.pictures(), shown.size());
        }
        String notes = String.join(" ", taken.notes());
        if (taken.pictures().isEmpty()) {
            note.tell(notes, null);
        } else {
            note.inform(notes);
        }
    }
}
