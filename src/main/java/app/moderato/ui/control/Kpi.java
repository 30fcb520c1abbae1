package app.moderato.ui.control;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One figure of a strip: a large number with its unit, a caption under it; children added in FXML follow. */
public final class Kpi extends VBox {
    private final Label figure = new Label();
    private final Label unit = new Label();
    private final Label caption = new Label();

    public Kpi() {
        getStyleClass().add("kpi");
        figure.getStyleClass().add("kpi-figure");
        figure.setMinWidth(USE_PREF_SIZE);
        unit.getStyleClass().add("secondary");
        caption.getStyleClass().addAll("caption", "kpi-caption");
        HBox line = new HBox(figure, unit);
        line.getStyleClass().add("kpi-line");
        getChildren().addAll(line, caption);
    }

    public StringProperty figureProperty() {
        return figure.textProperty();
    }

    public String getFigure() {
        return figure.getText();
    }

    public void setFigure(String value) {
        figure.setText(value);
    }

    public StringProperty unitProperty() {
        return unit.textProperty();
    }

    public String getUnit() {
        return unit.getText();
    }

    public void setUnit(String value) {
        unit.setText(value);
    }

    public StringProperty captionProperty() {
        return caption.textProperty();
    }

    public String getCaption() {
        return caption.getText();
    }

    public void setCaption(String value) {
        caption.setText(value);
    }
}
