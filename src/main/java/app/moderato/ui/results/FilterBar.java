package app.moderato.ui.results;

import app.moderato.ui.control.InWords;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.HorizontalDirection;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** Question, base, sort, and the two switches. Follows what the view model shows; a choice asks it for another view. */
final class FilterBar {
    private static final double FONT_SIZE = 13;
    /** Padding and arrow of a box. */
    private static final double AROUND_WORDS = 42;

    private static final double MOST_WIDTH = 320;

    private final ResultsViewModel model;
    private final Messages messages;
    private final ComboBox<RatingChoice> question = new ComboBox<>();
    private final ComboBox<Offer.Group> base = new ComboBox<>();
    private final ComboBox<Sort> sort = new ComboBox<>();
    private final HBox questionAround;
    private final HBox sortAround;
    private final ToggleSwitch weighted = new ToggleSwitch();
    private final ToggleSwitch split = new ToggleSwitch();
    /** What changes now was not chosen by a person. */
    private boolean following;

    FilterBar(HBox bar, ResultsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        questionAround = named("results.filter.question", question, "question");
        sortAround = named("results.filter.sort", sort, "sort");
        bar.getChildren()
                .addAll(questionAround, named("results.filter.base", base, "base"), sortAround, gap, weighted, split);
        question.setConverter(InWords.words(Naming::of));
        base.setConverter(InWords.words(Naming::of));
        sort.setConverter(InWords.words(Naming::of));
        base.setCellFactory(list -> new BaseCell());
        sort.getItems().setAll(Sort.values());
        toggle(weighted, "weighted", "results.filter.weighted");
        toggle(split, "split-by-order", "results.filter.split");
        chosen(question, now -> model.question(now.id()));
        chosen(base, now -> model.base(now.respondents()));
        chosen(sort, model::sort);
        weighted.selectedProperty().addListener((observed, was, now) -> ask(() -> model.weighted(now)));
        split.selectedProperty().addListener((observed, was, now) -> ask(() -> model.split(now)));
        model.shownProperty().subscribe(this::follow);
    }

    /** @param splits whether the view can be split, and has the room for the switch */
    void splits(boolean splits) {
        Shown.set(splits, split);
    }

    /** @param rates whether the view is on one rating question, and its concepts can be sorted by it */
    void rates(boolean rates) {
        Shown.set(rates, questionAround, sortAround);
    }

    private HBox named(String key, ComboBox<?> box, String id) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("muted");
        label.setLabelFor(box);
        label.setMinWidth(Region.USE_PREF_SIZE);
        box.setId(id);
        box.setAccessibleText(messages.text(key));
        box.valueProperty().subscribe(() -> fit(box));
        HBox both = new HBox(label, box);
        both.getStyleClass().add("named-box");
        return both;
    }

    /** As wide as what is chosen, not as the longest choice. */
    private static <T> void fit(ComboBox<T> box) {
        Text words = new Text(box.getConverter().toString(box.getValue()));
        words.setFont(Font.font("Inter", FONT_SIZE));
        box.setPrefWidth(Math.min(MOST_WIDTH, Math.ceil(words.getLayoutBounds().getWidth()) + AROUND_WORDS));
    }

    private void toggle(ToggleSwitch toggle, String id, String key) {
        toggle.setId(id);
        toggle.setText(messages.text(key));
        toggle.setLabelPosition(HorizontalDirection.RIGHT);
        toggle.setMinWidth(Region.USE_PREF_SIZE);
    }

    private <T> void chosen(ComboBox<T> box, Consumer<T> then) {
        box.valueProperty().addListener((observed, was, now) -> {
            if (now != null) {
                ask(() -> then.accept(now));
            }
        });
    }

    private void ask(Runnable wish) {
        if (!following) {
            wish.run();
        }
    }

    private void follow(@Nullable Compared now) {
        if (now == null || now.question() == null) {
            return;
        }
        following = true;
        try {
            items(question, now.offer().questions(), now.question());
            items(base, now.offer().bases(), now.base());
            sort.setValue(now.sort());
            weighted.setSelected(now.numbers().selection().weighted());
            split.setSelected(model.wishProperty().get().split() && now.offer().splittable());
            Shown.set(now.offer().weighable(), weighted);
            split.setDisable(!now.offer().splittable());
        } finally {
            following = false;
        }
    }

    private static <T> void items(ComboBox<T> box, List<T> items, T value) {
        if (!box.getItems().equals(items)) {
            box.getItems().setAll(items);
        }
        box.setValue(value);
    }
}
