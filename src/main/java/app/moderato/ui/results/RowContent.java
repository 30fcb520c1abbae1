package app.moderato.ui.results;

import app.moderato.core.analysis.Comparison.Figures;
import app.moderato.core.analysis.LikertSummary;
import app.moderato.core.analysis.inference.Interval;
import app.moderato.ui.control.ConceptBadge;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.Messages;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * What a concept's line says.
 *
 * @param bars its own, or one for each half of the interview
 */
record RowContent(Compared compared, Figures figures, List<LikertSummary> bars) {
    private static final Messages MESSAGES = Messages.beside(RowContent.class);
    private static final Numbers NUMBERS = new Numbers();

    /** @param split whether halves are shown where there are any */
    static RowContent of(Compared compared, Figures figures, boolean split) {
        return new RowContent(compared, figures, split ? bars(compared, figures) : List.of(figures.summary()));
    }

    private static List<LikertSummary> bars(Compared compared, Figures figures) {
        if (compared.split() == null) {
            return List.of(figures.summary());
        }
        List<LikertSummary> halves = Stream.of(
                        compared.split().early(), compared.split().late())
                .flatMap(half ->
                        half.stream().filter(summary -> summary.concept().equals(figures.concept())))
                .toList();
        return halves.isEmpty() ? List.of(figures.summary()) : halves;
    }

    int points() {
        return figures.summary().pmf().points();
    }

    double chance() {
        return figures.best().on(compared.by());
    }

    static IntervalMark.Mark mark(LikertSummary summary) {
        double share = summary.pmf().top2();
        return new IntervalMark.Mark(share, summary.collapsed() ? new Interval(share, share) : summary.top2Interval());
    }

    Node who() {
        return who(compared.name(figures.concept()));
    }

    static Node who(ConceptName name) {
        Label title = new Label(name.name());
        title.getStyleClass().add("strong");
        Label detail = new Label(name.detail());
        detail.getStyleClass().add("caption");
        VBox words = new VBox(title, detail);
        words.getStyleClass().add("concept-words");
        HBox who = new HBox(new ConceptBadge(name.letter(), name.control()), words);
        who.getStyleClass().add("concept-name");
        return who;
    }

    /** Empty where the view is not split. */
    String half(LikertSummary summary) {
        if (compared.split() == null) {
            return "";
        }
        if (compared.split().early().contains(summary)) {
            return MESSAGES.text("results.chart.early");
        }
        return compared.split().late().contains(summary) ? MESSAGES.text("results.chart.late") : "";
    }

    /** On one segment, for its tooltip and for those who do not see it. */
    String words(LikertSummary summary, int point) {
        String name = compared.name(figures.concept()).name();
        String half = half(summary);
        if (summary.collapsed()) {
            return MESSAGES.text(
                    "results.chart.segment-collapsed",
                    half.isEmpty() ? name : name + ", " + half,
                    point(point),
                    NUMBERS.exact(summary.pmf().at(point)),
                    summary.n(),
                    NUMBERS.exact(summary.pmf().top2()),
                    HealthWords.COLLAPSED);
        }
        return MESSAGES.text(
                "results.chart.segment",
                half.isEmpty() ? name : name + ", " + half,
                point(point),
                NUMBERS.exact(summary.pmf().at(point)),
                summary.n(),
                NUMBERS.exact(summary.pmf().top2()),
                NUMBERS.exact(summary.top2Interval().low()),
                NUMBERS.exact(summary.top2Interval().high()));
    }

    /** Such as “4 Probably”. */
    private String point(int point) {
        RatingChoice rated = compared.rated();
        String number = Integer.toString(rated.lowest() + point - 1);
        String label = rated.labels().get(point - 1);
        return label.equals(number) ? number : number + " " + label;
    }
}
