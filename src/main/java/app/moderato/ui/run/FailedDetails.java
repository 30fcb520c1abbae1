package app.moderato.ui.run;

import app.moderato.ui.control.EscapeKey;
import app.moderato.ui.control.Messages;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** Why a cell has no answer: who was asked what, each try, the way to the interview. */
final class FailedDetails {
    private static final double WIDTH = 340;

    private final RunViewModel model;
    private final Messages messages;
    private final PopOver popOver = new PopOver();

    FailedDetails(RunViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        popOver.setAnimated(false);
        EscapeKey.hides(popOver);
        popOver.setArrowLocation(PopOver.ArrowLocation.RIGHT_TOP);
        popOver.getStyleClass().add("themed-popover");
        popOver.getRoot()
                .getStylesheets()
                .add(Objects.requireNonNull(FailedDetails.class.getResource("run.css"))
                        .toExternalForm());
    }

    void show(Node owner, FailedRow row) {
        VBox body = new VBox();
        body.setId("failed-details");
        body.getStyleClass().add("popover-body");
        body.getChildren().add(words(row.who(), "strong"));
        body.getChildren().add(words(row.question(), "secondary"));
        row.tries().forEach(attempt -> body.getChildren().add(words(attempt, "try")));
        if (row.tries().isEmpty()) {
            body.getChildren().add(words(row.cell().reason(), "try"));
        }
        if (row.tries().size() < row.cell().attempts()) {
            body.getChildren().add(words(messages.text("run.failed.more"), "caption"));
        }
        Hyperlink interview = new Hyperlink(messages.text("run.failed.transcript"));
        interview.setId("failed-interview");
        interview.setOnAction(event -> {
            popOver.hide();
            model.openInterview(row.cell().key());
        });
        body.getChildren().add(interview);
        popOver.setContentNode(body);
        popOver.show(owner);
    }

    private static Label words(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setPrefWidth(WIDTH);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
