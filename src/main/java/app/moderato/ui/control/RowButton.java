package app.moderato.ui.control;

import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** A row that is pressed as a whole. Unlike a button it is as high as the wrapped texts in it need. */
public final class RowButton extends StackPane {
    private @Nullable EventHandler<ActionEvent> onAction;

    public RowButton() {
        getStyleClass().add("row-button");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                fire();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                fire();
                event.consume();
            }
        });
    }

    public @Nullable EventHandler<ActionEvent> getOnAction() {
        return onAction;
    }

    public void setOnAction(@Nullable EventHandler<ActionEvent> handler) {
        onAction = handler;
    }

    /** As if it were pressed. */
    public void fire() {
        requestFocus();
        if (onAction != null) {
            onAction.handle(new ActionEvent(this, this));
        }
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            fire();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
