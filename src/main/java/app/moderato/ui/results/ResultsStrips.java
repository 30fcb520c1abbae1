package app.moderato.ui.results;

import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import app.moderato.ui.control.Strip;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** What has to be known before the numbers are read: trouble, a rehearsal, a study that was changed; and what was done. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class ResultsStrips {
    private final ResultsViewModel model;
    private final Messages messages = Messages.beside(ResultsStrips.class);
    private final ChangesPopover changes = new ChangesPopover();
    private final Parent node;

    @FXML
    private Strip trouble;

    @FXML
    private Strip rehearsal;

    @FXML
    private Strip stale;

    @FXML
    private HBox notice;

    @FXML
    private Label noticeText;

    ResultsStrips(ResultsViewModel model) {
        this.model = model;
        this.node = FxmlLoader.load(this, messages);
    }

    Parent node() {
        return node;
    }

    /** Takes away what floats above the page. */
    void hide() {
        changes.hide();
    }

    /** Whether a strip about the numbers takes some of the page's height. */
    static boolean warn(@Nullable Compared now) {
        return now != null && (isRehearsal(now) || isStale(now));
    }

    private static boolean isRehearsal(Compared now) {
        return now.view().rehearsal();
    }

    private static boolean isStale(Compared now) {
        return !now.offer().changes().isEmpty();
    }

    private BooleanBinding shows(Predicate<Compared> test) {
        return Bindings.createBooleanBinding(
                () -> {
                    Compared now = model.shownProperty().get();
                    return now != null && test.test(now);
                },
                model.shownProperty());
    }

    @FXML
    void initialize() {
        trouble.textProperty().bind(model.troubleProperty());
        Shown.when(model.troubleProperty().isNotEmpty(), trouble);
        noticeText.textProperty().bind(model.noticeProperty());
        Shown.when(model.noticeProperty().isNotEmpty(), notice);
        Shown.when(shows(ResultsStrips::isRehearsal), rehearsal);
        Shown.when(shows(ResultsStrips::isStale), stale);
        stale.leadProperty()
                .bind(model.shownProperty()
                        .map(now -> messages.text(
                                "results.stale.lead",
                                String.valueOf(now.view().run().id())))
                        .orElse(""));
    }

    @FXML
    void retry() {
        model.retry();
    }

    @FXML
    void showChanges() {
        Compared now = model.shownProperty().get();
        if (now != null) {
            changes.toggle(stale.lookup(".button"), now.offer().changes());
        }
    }

    @FXML
    void closeNotice() {
        model.forget();
    }
}
