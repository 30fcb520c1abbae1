package app.moderato.ui.control;

import app.moderato.core.analysis.Verdict;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * “Synthetic respondents” and the verdict, as one. Every result view takes it in its constructor and lays it into its
 * page header; a test holds them to it.
 */
public final class ResultLabels extends HBox {
    private final VerdictChip chip = new VerdictChip();

    /** @param verdict on the numbers of the view, null while it shows none */
    public ResultLabels(ObservableValue<@Nullable Verdict> verdict) {
        this(verdict, () -> "");
    }

    /** @param checked when the verdict in question was computed, for people; asked whenever there is a new one */
    public ResultLabels(ObservableValue<@Nullable Verdict> verdict, Supplier<String> checked) {
        this(verdict, checked, null);
    }

    /**
     * @param checked when the verdict in question was computed, for people; asked whenever there is a new one
     * @param validate goes to where a run is held against people's answers
     */
    public ResultLabels(
            ObservableValue<@Nullable Verdict> verdict, Supplier<String> checked, @Nullable Runnable validate) {
        if (validate != null) {
            chip.leadTo(validate);
        }
        setId("result-labels");
        getStyleClass().add("result-labels");
        Label synthetic = new Label(VerdictWords.MESSAGES.text("control.synthetic.label"), new FontIcon(Feather.CPU));
        synthetic.setId("synthetic-label");
        synthetic.getStyleClass().add("synthetic-label");
        synthetic.setMinWidth(USE_PREF_SIZE);
        chip.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(synthetic, chip);
        verdict.subscribe(now -> chip.show(now, checked.get()));
    }

    /** As if the chip were pressed. */
    public void toggleVerdict() {
        if (chip.isVisible()) {
            chip.toggle();
        }
    }
}
