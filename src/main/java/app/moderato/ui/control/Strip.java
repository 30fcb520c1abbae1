package app.moderato.ui.control;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line under the page header: a bold word, a sentence, at most one action. Takes no room while invisible. */
public final class Strip extends HBox {
    /** What a strip says. */
    public enum Kind {
        ATTENTION,
        DANGER,
        /** Something was done. */
        DONE
    }

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(this, "kind", Kind.ATTENTION);
    private final StringProperty lead = new SimpleStringProperty(this, "lead", "");
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final StringProperty action = new SimpleStringProperty(this, "action", "");
    private final Button button = new Button();

    public Strip() {
        getStyleClass().add("strip");
        managedProperty().bind(visibleProperty());
        Label leadLabel = new Label();
        leadLabel.getStyleClass().add("strong");
        leadLabel.textProperty().bind(lead);
        leadLabel.setMinWidth(USE_PREF_SIZE);
        Label sentence = new Label();
        sentence.textProperty().bind(text);
        sentence.setWrapText(true);
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        button.textProperty().bind(action);
        button.visibleProperty().bind(action.isNotEmpty());
        button.managedProperty().bind(button.visibleProperty());
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        leadLabel.visibleProperty().bind(lead.isNotEmpty());
        leadLabel.managedProperty().bind(leadLabel.visibleProperty());
        FontIcon icon = new FontIcon(Feather.ALERT_TRIANGLE);
        getChildren().addAll(icon, leadLabel, sentence, space, button);
        kind.subscribe(now -> {
            pseudoClassStateChanged(DANGER, now == Kind.DANGER);
            pseudoClassStateChanged(DONE, now == Kind.DONE);
            icon.setIconCode(now == Kind.DONE ? Feather.CHECK : Feather.ALERT_TRIANGLE);
        });
    }

    public ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    public Kind getKind() {
        return kind.get();
    }

    public void setKind(Kind value) {
        kind.set(value);
    }

    /** The bold word that opens the strip; may be empty. */
    public StringProperty leadProperty() {
        return lead;
    }

    public String getLead() {
        return lead.get();
    }

    public void setLead(String value) {
        lead.set(value);
    }

    public StringProperty textProperty() {
        return text;
    }

    public String getText() {
        return text.get();
    }

    public void setText(String value) {
        text.set(value);
    }

    /** The button's text; without one there is no button. */
    public StringProperty actionProperty() {
        return action;
    }

    public String getAction() {
        return action.get();
    }

    public void setAction(String value) {
        action.set(value);
    }

    public @Nullable EventHandler<ActionEvent> getOnAction() {
        return button.getOnAction();
    }

    public void setOnAction(@Nullable EventHandler<ActionEvent> handler) {
        button.setOnAction(handler);
    }
}
