package app.moderato.ui.panel;

import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.MenuItem;

/** What can be done with the whole panel: buttons and a menu in the page's header. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class PanelToolsController {
    private final PanelViewModel model;
    private final PanelKeeping keeping;
    private final PanelBringing bringing;
    private final StoryModel storyModel;
    private final Messages messages = Messages.beside(PanelToolsController.class);
    private final Parent node;

    @FXML
    private MenuItem stories;

    PanelToolsController(PanelViewModel model, PanelKeeping keeping, PanelBringing bringing, StoryModel storyModel) {
        this.model = model;
        this.keeping = keeping;
        this.bringing = bringing;
        this.storyModel = storyModel;
        this.node = FxmlLoader.load(this, messages);
        new StoriesController(storyModel, node);
    }

    Parent node() {
        return node;
    }

    @FXML
    void initialize() {
        stories.textProperty()
                .bind(Bindings.when(storyModel.stateProperty().isEqualTo(StoryModel.State.WRITING))
                        .then(messages.text("panel.tool.stories-stop"))
                        .otherwise(messages.text("panel.tool.stories")));
    }

    @FXML
    void importPeople() {
        bringing.people(node);
    }

    @FXML
    void rebuild() {
        model.editor().drawAnew();
    }

    @FXML
    void stories() {
        storyModel.offer();
    }

    @FXML
    void freeze() {
        keeping.freeze();
    }

    @FXML
    void keep() {
        bringing.keep(node);
    }

    @FXML
    void library() {
        bringing.library(node);
    }
}
