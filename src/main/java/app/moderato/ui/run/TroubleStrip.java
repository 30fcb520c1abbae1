package app.moderato.ui.run;

import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import app.moderato.ui.control.Strip;
import app.moderato.ui.run.Trouble.Remedy;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What stands in the run's way, with a button or two to do something about it. */
final class TroubleStrip {
    private final Strip strip;
    private final VBox details;
    private final RunViewModel model;
    private final RunSettings settings;
    private final Messages messages;
    private final Button second = new Button();
    /** A person was sent here to raise the cap. */
    private boolean capWanted;

    /**
     * @param details below the strip, one line each
     * @param settings where an amount is given
     */
    TroubleStrip(Strip strip, VBox details, RunViewModel model, RunSettings settings, Messages messages) {
        this.strip = strip;
        this.details = details;
        this.model = model;
        this.settings = settings;
        this.messages = messages;
        second.setId("run-trouble-second");
        second.setOnAction(event -> model.second());
        second.setMinWidth(Button.USE_PREF_SIZE);
        strip.getChildren().add(second);
        strip.setOnAction(event -> remedy());
        model.troubleProperty().subscribe(this::show);
    }

    /** Opens the amount, now or as soon as there is something to raise. */
    void wantCap() {
        capWanted = true;
        raiseCap();
    }

    private void raiseCap() {
        if (capWanted && offersCap() && strip.getScene() != null) {
            capWanted = false;
            askAmount();
        }
    }

    private boolean offersCap() {
        Trouble now = model.troubleProperty().get();
        return now != null && now.remedy() == Remedy.RAISE_CAP;
    }

    private void askAmount() {
        settings.raiseCap(Objects.requireNonNull(strip.lookup(".button")));
    }

    private void remedy() {
        if (offersCap()) {
            askAmount();
        } else {
            model.remedy();
        }
    }

    private void show(@Nullable Trouble now) {
        Shown.set(now != null && !now.details().isEmpty(), details);
        strip.setVisible(now != null);
        if (now == null) {
            return;
        }
        strip.setKind(now.kind());
        strip.setLead(now.lead());
        strip.setText(now.sentence());
        strip.setAction(action(now.remedy()));
        second.setText(action(now.second()));
        Shown.set(now.second() != Remedy.NONE, second);
        details.getChildren().setAll(now.details().stream().map(Label::new).toList());
        raiseCap();
    }

    private String action(Remedy remedy) {
        return switch (remedy) {
            case NONE -> "";
            case SETTINGS -> messages.text("run.strip.settings");
            case BUDGET -> messages.text("run.strip.budget");
            case GIVE_KEY -> messages.text("run.strip.check-key");
            case WITHOUT_CAP -> messages.text("run.strip.without-cap");
            case TEXT_ONLY -> messages.text("run.strip.text-only");
            case STOP -> messages.text("run.strip.stop");
            case CONNECT -> messages.text("run.strip.connect");
            case RESUME -> messages.text("run.strip.resume");
            case ASK_OTHERS -> messages.text("run.strip.ask-others");
            case RESUME_ANYWAY -> messages.text("run.strip.resume-anyway");
            case RERUN_FAILED -> messages.text("run.history.rerun");
            case RAISE_CAP -> messages.text("run.strip.raise-cap");
            case RATE_AGAIN -> messages.text("run.strip.rate-again");
        };
    }
}
