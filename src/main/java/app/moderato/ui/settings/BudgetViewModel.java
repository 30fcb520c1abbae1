package app.moderato.ui.settings;

import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Choices;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.OpenStudy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The cap on what a run may cost; needs no stage. */
final class BudgetViewModel {
    private static final BigDecimal MOST = new BigDecimal(1_000_000);

    private final Messages messages = Messages.beside(BudgetViewModel.class);
    private final Desk desk;
    private final Choices choices;
    private final StringProperty amount = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper wrong = new ReadOnlyBooleanWrapper();

    BudgetViewModel(Desk desk) {
        this.desk = desk;
        this.choices = desk.choices();
        desk.studyProperty().subscribe(this::show);
        choices.preferencesProperty().subscribe(this::show);
        show();
    }

    // Properties

    /** In US dollars, as typed; empty for no cap. */
    StringProperty amountProperty() {
        return amount;
    }

    /** What holds, or what is wrong with the amount. */
    ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    // Commands

    /** Keeps what was typed, where it is an amount or nothing. */
    void keep() {
        String typed = amount.get().strip().replaceFirst("^\\$\\s*", "");
        if (typed.isEmpty()) {
            choices.change(now -> now.withBudgetCap(null));
            show();
            return;
        }
        try {
            // a comma as decimal mark, where people write it so
            BigDecimal cap = new BigDecimal(typed.contains(".") ? typed.replace(",", "") : typed.replace(',', '.'))
                    .setScale(2, RoundingMode.HALF_UP);
            if (cap.signum() <= 0 || cap.compareTo(MOST) > 0) {
                throw new NumberFormatException(typed);
            }
            choices.change(now -> now.withBudgetCap(cap));
            show();
        } catch (NumberFormatException _) {
            wrong.set(true);
            state.set(messages.text("settings.budget.wrong"));
        }
    }

    private void show() {
        BigDecimal cap = choices.preferences().budgetCap();
        wrong.set(false);
        amount.set(cap == null ? "" : cap.toPlainString());
        String here = cap == null
                ? messages.text("settings.budget.none")
                : messages.text("settings.budget.holds", cap.toPlainString());
        OpenStudy open = desk.studyProperty().get();
        BigDecimal own = open == null ? null : open.study().simulation().maxCost();
        state.set(own == null ? here : here + " " + messages.text("settings.budget.study", own.toPlainString()));
    }
}
