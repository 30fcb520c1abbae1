package app.moderato.ui.panel;

import app.moderato.core.panel.Band;
import app.moderato.core.panel.PanelAttribute;
import app.moderato.ui.control.FieldNote;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The shares of one attribute's categories, a field each; what they add up to is told while they are typed. */
final class ShareBlock extends VBox {
    private final PanelViewModel model;
    private final ShareKind kind;
    private final String attribute;
    private final Messages messages;
    private final Label sum = new Label();
    private final Button population;
    private final FlowPane cells = new FlowPane();
    private final HBox adding = new HBox();
    private final TextField band = new TextField();
    private final FieldNote note = new FieldNote();
    private final Map<String, NumberText> fields = new LinkedHashMap<>();
    private List<String> removable = List.of();
    private @Nullable PanelAttribute known;

    ShareBlock(PanelViewModel model, ShareKind kind, String attribute, Messages messages) {
        this.model = model;
        this.kind = kind;
        this.attribute = attribute;
        this.messages = messages;
        getStyleClass().add("share-block");
        setId(id("shares", attribute));
        Label name = new Label(Captions.attribute(attribute));
        name.getStyleClass().add("strong");
        sum.getStyleClass().add("caption");
        sum.setId(id("sum", attribute));
        population = button("from-population", "panel.share.population", this::takePopulation);
        Button even = button("even", "panel.share.even", () -> model.editor().even(kind, attribute));
        Button remove = iconButton(id("remove", attribute), messages.text("panel.share.remove", name.getText()));
        remove.setOnAction(event -> model.editor().removeShares(kind, attribute));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(name, sum, gap, population, even, remove);
        head.getStyleClass().add("share-head");
        cells.getStyleClass().add("share-cells");
        note.setId(id("note", attribute));
        addBands();
        getChildren().setAll(head, cells, adding, note);
    }

    private void addBands() {
        band.setId(id("band", attribute));
        band.setPromptText(messages.text("panel.share.band"));
        band.setAccessibleText(messages.text("panel.share.band-of", Captions.attribute(attribute)));
        band.getStyleClass().add("small");
        band.setOnAction(event -> addBand());
        Button add = button("add-band", "panel.share.add", this::addBand);
        adding.getStyleClass().add("share-head");
        adding.getChildren().setAll(band, add);
    }

    private void addBand() {
        String typed = band.getText().strip();
        if (Band.parse(typed).isPresent()) {
            model.editor().share(kind, attribute, typed, "0");
            band.clear();
        }
        showNote();
    }

    private void takePopulation() {
        if (known != null) {
            model.editor().share(kind, attribute, known.shares());
        }
    }

    /** @param of what the population knows of the attribute; null for nothing */
    void show(ShareText shares, @Nullable PanelAttribute of) {
        known = of;
        boolean numeric = of != null && of.numeric();
        List<String> categories = new ArrayList<>(shares.texts().keySet());
        if (of != null && !numeric) {
            of.categories().stream().filter(one -> !categories.contains(one)).forEach(categories::add);
        }
        List<String> own = of == null || numeric
                ? categories
                : categories.stream()
                        .filter(one -> !of.categories().contains(one))
                        .toList();
        if (!List.copyOf(fields.keySet()).equals(categories) || !own.equals(removable)) {
            removable = List.copyOf(own);
            fields.clear();
            cells.getChildren().setAll(categories.stream().map(this::cell).toList());
        }
        fields.forEach((category, field) -> field.show(shares.text(category)));
        sum.setText(messages.text("panel.share.sum", ShareText.written(shares.sum())));
        Shown.set(of != null, population);
        Shown.set(numeric, adding);
        showNote();
    }

    void showNote() {
        boolean noBand = !band.getText().isBlank() && Band.parse(band.getText()).isEmpty();
        note.tell(
                noBand ? messages.text("panel.share.no-band", band.getText()) : model.note(kind.field(attribute)),
                null);
    }

    private Node cell(String category) {
        String caption = model.words().group(category);
        Label label = new Label(caption);
        label.getStyleClass().add("share-category");
        TextField field = new TextField();
        field.setId(id("share", attribute + "-" + category));
        field.getStyleClass().addAll("small", "share");
        field.setAccessibleText(messages.text("panel.share.of", caption, Captions.attribute(attribute)));
        fields.put(category, new NumberText(field, text -> model.editor().share(kind, attribute, category, text)));
        Label percent = new Label(messages.text("panel.share.percent"));
        percent.getStyleClass().add("muted");
        HBox cell = new HBox(label, field, percent);
        cell.getStyleClass().add("share-cell");
        if (removable.contains(category)) {
            Button remove =
                    iconButton(id("drop", attribute + "-" + category), messages.text("panel.share.drop", caption));
            remove.setOnAction(event -> model.editor().removeCategory(kind, attribute, category));
            cell.getChildren().add(remove);
        }
        return cell;
    }

    private Button button(String what, String text, Runnable action) {
        Button button = new Button(messages.text(text));
        button.setId(id(what, attribute));
        button.getStyleClass().add("small");
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Button iconButton(String id, String name) {
        Button button = new Button(null, new FontIcon(Feather.X));
        button.setId(id);
        button.getStyleClass().addAll("icon-button", "small");
        button.setAccessibleText(name);
        return button;
    }

    private String id(String what, String of) {
        String place = kind == ShareKind.QUOTAS ? "quota" : "weight";
        return place + "-" + what + "-" + of.replaceAll("\\W+", "-");
    }
}
