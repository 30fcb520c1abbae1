package app.moderato.ui.group;

import app.moderato.core.group.TurnRule;
import app.moderato.core.group.measure.ConceptFigures;
import app.moderato.core.group.measure.HumanBands;
import app.moderato.core.panel.PersonaId;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.MeterBar;
import app.moderato.ui.control.Segments;
import app.moderato.ui.control.Shown;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Binds the column of measures. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class MeasuresController {
    private final Messages messages;
    private final ShiftWords words;
    private final BandWords bandWords;
    private final MorePane charts;
    private Subscription following = Subscription.EMPTY;
    private @Nullable TableModel table;
    private @Nullable ComposerModel composer;
    private @Nullable Measures measures;

    @FXML
    private Label headline;

    @FXML
    private Label measure;

    @FXML
    private Label finding;

    @FXML
    private Dumbbells dumbbells;

    @FXML
    private Label noShift;

    @FXML
    private Label score;

    @FXML
    private Label scoreOf;

    @FXML
    private MeterBar scoreBar;

    @FXML
    private VBox bands;

    @FXML
    private Label bandsHint;

    @FXML
    private VBox turns;

    @FXML
    private Segments rule;

    @FXML
    private Label ruleHint;

    @FXML
    private Segments pace;

    @FXML
    private Segments more;

    @FXML
    private StackPane chart;

    @FXML
    private Label chartHint;

    @FXML
    private Label cost;

    MeasuresController(Messages messages) {
        this.messages = messages;
        this.words = new ShiftWords(messages);
        this.bandWords = new BandWords(messages);
        this.charts = new MorePane(messages);
    }

    Parent load() {
        return FxmlLoader.load(this, messages);
    }

    @FXML
    void initialize() {
        rule.valueProperty().subscribe(now -> {
            if (composer != null && now != null) {
                composer.rule(TurnRule.valueOf(now.toString()));
            }
        });
        pace.valueProperty().subscribe(now -> {
            if (composer != null && now != null) {
                composer.pace(Integer.parseInt(now.toString()));
            }
        });
        more.valueProperty().subscribe(_ -> draw());
    }

    void show(TableModel now, ComposerModel asking, MeasuresModel measured) {
        following.unsubscribe();
        composer = null;
        table = now;
        Shown.set(now.held(), turns);
        following = Subscription.combine(
                now.stateProperty().subscribe(_ -> showRule(now)),
                now.spentProperty().subscribe(_ -> showCost(now)),
                now.people().chosenProperty().subscribe(_ -> draw()),
                measured.measuresProperty().subscribe(this::show));
        composer = asking;
    }

    private void showRule(TableModel now) {
        TurnRule ruled = now.state().rule();
        rule.valueProperty().set(ruled.name());
        ruleHint.setText(messages.text(
                switch (ruled) {
                    case AUCTION -> "group.turns.auction-hint";
                    case IN_ORDER -> "group.turns.order-hint";
                    case MODERATOR_PICKS -> "group.turns.pick-hint";
                }));
        pace.valueProperty().set(Integer.toString(now.state().pace()));
        showCost(now);
    }

    private void showCost(TableModel now) {
        Double spent = now.spentProperty().get();
        Double all = now.projected();
        cost.setText(
                now.record().rehearsal()
                        ? messages.text("group.cost.rehearsal")
                        : spent == null
                                ? messages.text("group.cost.unknown")
                                : all == null
                                        ? messages.text("group.cost.so-far", Figures.dollars(spent))
                                        : messages.text(
                                                "group.cost.projected", Figures.dollars(spent), Figures.dollars(all)));
    }

    private void show(@Nullable Measures now) {
        measures = now;
        Optional<ConceptFigures> concept = Optional.ofNullable(now).flatMap(MeasuresController::concept);
        Shown.set(concept.isPresent(), headline, measure, finding, dumbbells);
        Shown.set(concept.isEmpty(), noShift);
        if (now != null) {
            concept.ifPresent(one -> showShift(now, one));
            showBands(now.bands());
        }
        draw();
    }

    /** Of the concept that is talked about, else the last that was reacted to. */
    static Optional<ConceptFigures> concept(Measures now) {
        List<ConceptFigures> rated =
                now.figures().concepts().stream().filter(one -> one.rated() > 0).toList();
        return rated.stream()
                .filter(one ->
                        one.concept().equals(now.design().topic(now.state()).id()))
                .findFirst()
                .or(() -> rated.isEmpty() ? Optional.empty() : Optional.of(rated.getLast()));
    }

    private void showShift(Measures now, ConceptFigures concept) {
        TableModel shown = table;
        String letter = shown == null ? "" : shown.names().letter(concept.concept());
        headline.setText(words.headline(concept.now(), concept.before()));
        measure.setText(
                messages.text("group.shift.measure", now.design().scale().id().replace('-', ' '), letter));
        finding.setText(words.finding(concept.now(), concept.retest()));
        showDumbbells(dumbbells, now, concept);
    }

    /** Everybody's dots on as much of the scale as they need. */
    static void showDumbbells(Dumbbells dumbbells, Measures now, ConceptFigures concept) {
        List<Dumbbells.Pair> pairs = concept.people().stream()
                .map(one -> new Dumbbells.Pair(
                        now.figures().participant(one.who()).orElseThrow().name(), one.before(), one.now()))
                .toList();
        double least = pairs.stream()
                .flatMap(one -> Stream.of(Optional.ofNullable(one.before()), Optional.ofNullable(one.now())))
                .flatMap(Optional::stream)
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(now.figures().lowest());
        double low = Math.max(now.figures().lowest(), Math.floor(least) - (least % 1 < 0.4 ? 1 : 0));
        dumbbells.show(
                pairs,
                low,
                now.figures().highest(),
                concept.before(),
                pairs.stream()
                        .map(one -> one.name() + " " + ShiftWords.number(one.before()) + " → "
                                + ShiftWords.number(one.now()))
                        .collect(Collectors.joining(", ")));
    }

    private void showBands(HumanBands human) {
        Optional<HumanBands.Score> known = human.score();
        Shown.set(known.isPresent(), score, scoreOf, scoreBar);
        known.ifPresent(one -> {
            score.setText(Integer.toString(one.inside()));
            scoreOf.setText(messages.text("group.human.of", one.n()));
            boolean whole = one.inside() == one.n();
            scoreBar.show(new MeterBar.Fill(one.share(), whole ? "success" : "attention"));
        });
        bands.getChildren().setAll(human.measures().stream().map(bandWords::row).toList());
        bandsHint.setText(bandWords.hint(human));
    }

    private void draw() {
        Measures now = measures;
        TableModel shown = table;
        Object which = more.valueProperty().get();
        if (now == null || shown == null || which == null) {
            chart.getChildren().clear();
            chartHint.setText("");
            return;
        }
        PersonRow chosen = shown.people().chosenProperty().get();
        PersonaId who = chosen == null ? null : chosen.id();
        MorePane.Drawn drawn = charts.of(MorePane.Chart.valueOf(which.toString()), now, shown.names(), who);
        chart.getChildren().setAll(drawn.chart());
        chartHint.setText(drawn.hint());
    }
}
