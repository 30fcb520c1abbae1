package app.moderato.ui.panel;

import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Overlay;
import app.moderato.ui.control.Shown;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The dialog that says what background stories take, and afterwards who got none. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class StoriesController {
    private static final String SHORT = "story-dialog";

    private final StoryModel model;
    private final Node place;
    private final Messages messages = Messages.beside(StoriesController.class);
    private final Overlay overlay;

    @FXML
    private VBox dialog;

    @FXML
    private Label title;

    @FXML
    private Label what;

    @FXML
    private VBox asking;

    @FXML
    private Label people;

    @FXML
    private CheckBox anew;

    @FXML
    private Label cost;

    @FXML
    private Label target;

    @FXML
    private Region rest;

    @FXML
    private Label refused;

    @FXML
    private ListView<String> missing;

    @FXML
    private Button cancel;

    @FXML
    private Button write;

    /** @param place in the window over which it opens */
    StoriesController(StoryModel model, Node place) {
        this.model = model;
        this.place = place;
        FxmlLoader.load(this, messages);
        overlay = new Overlay(dialog, this::cancel);
        model.stateProperty().subscribe(this::follow);
    }

    private void follow(StoryModel.State now) {
        if (now == StoryModel.State.CLOSED || now == StoryModel.State.WRITING) {
            overlay.close();
        } else {
            overlay.open(place);
            (now == StoryModel.State.DONE ? cancel : write).requestFocus();
        }
    }

    @FXML
    void initialize() {
        BooleanBinding done = model.stateProperty().isEqualTo(StoryModel.State.DONE);
        title.textProperty()
                .bind(Bindings.when(done)
                        .then(messages.text("panel.story.result"))
                        .otherwise(messages.text("panel.story.title")));
        what.textProperty()
                .bind(Bindings.when(done).then(model.summaryProperty()).otherwise(messages.text("panel.story.what")));
        people.textProperty()
                .bind(model.takes().chosenProperty().map(count -> messages.text("panel.story.chosen", count)));
        anew.textProperty().bind(model.takes().oldProperty().map(count -> messages.text("panel.story.anew", count)));
        anew.selectedProperty().bindBidirectional(model.takes().anewProperty());
        cost.textProperty().bind(model.takes().costProperty());
        target.textProperty().bind(model.takes().targetProperty());
        missing.setItems(model.missing());
        missing.setCellFactory(list -> new SentenceCell());
        cancel.textProperty()
                .bind(Bindings.when(done)
                        .then(messages.text("panel.story.close"))
                        .otherwise(messages.text("panel.dialog.cancel")));
        write.textProperty()
                .bind(model.takes().chosenProperty().map(count -> messages.text("panel.story.write", count)));
        write.disableProperty().bind(model.takes().chosenProperty().isEqualTo(0));
        Shown.when(done.not(), asking, rest, write);
        done.subscribe(told -> {
            dialog.getStyleClass().remove(SHORT);
            if (!told) {
                dialog.getStyleClass().add(SHORT);
            }
        });
        Shown.when(model.takes().oldProperty().greaterThan(0), anew);
        Shown.when(model.takes().costProperty().isNotEmpty(), cost);
        Shown.when(done, refused, missing);
    }

    @FXML
    void write() {
        model.write();
    }

    @FXML
    void cancel() {
        model.close();
    }
}
