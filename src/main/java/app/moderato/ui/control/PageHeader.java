package app.moderato.ui.control;

import javafx.beans.DefaultProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The 52 px line that opens a page: title over one line of facts, what switches the view, a gap, the labels of a result
 * view, tools. The facts go where the window is narrow.
 */
@DefaultProperty("tools")
public final class PageHeader extends HBox {
    private final Label title = new Label();
    private final Label facts = new Label();
    private final HBox beside = new HBox();
    private final HBox labels = new HBox();
    private final HBox tools = new HBox();

    public PageHeader() {
        getStyleClass().add("page-header");
        title.getStyleClass().add("page-title");
        title.setMinWidth(USE_PREF_SIZE);
        facts.getStyleClass().addAll("secondary", "page-facts");
        facts.setMinWidth(0);
        facts.managedProperty()
                .bind(facts.visibleProperty().and(facts.textProperty().isNotEmpty()));
        HBox heading = new HBox(title, beside);
        heading.getStyleClass().add("page-heading");
        VBox name = new VBox(heading, facts);
        name.getStyleClass().add("page-name");
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        labels.getStyleClass().add("page-labels");
        tools.getStyleClass().add("page-tools");
        beside.getStyleClass().add("page-beside");
        getChildren().addAll(name, gap, labels, tools);
    }

    public StringProperty titleProperty() {
        return title.textProperty();
    }

    public String getTitle() {
        return title.getText();
    }

    public void setTitle(String value) {
        title.setText(value);
    }

    /** One line under the title; elided where there is no room. */
    public StringProperty factsProperty() {
        return facts.textProperty();
    }

    public String getFacts() {
        return facts.getText();
    }

    public void setFacts(String value) {
        facts.setText(value);
    }

    /** Small things on the title's own line, such as the state of a run. */
    public ObservableList<Node> getBeside() {
        return beside.getChildren();
    }

    /** Buttons at the right end. */
    public ObservableList<Node> getTools() {
        return tools.getChildren();
    }

    /** Puts the switch of a page's views behind its name. */
    public void setViews(Node views) {
        getChildren().add(1, views);
    }

    public Node getViews() {
        return getChildren().get(1);
    }

    /** Every result view shows its labels here. */
    public void show(ResultLabels resultLabels) {
        labels.getChildren().setAll(resultLabels);
    }
}
