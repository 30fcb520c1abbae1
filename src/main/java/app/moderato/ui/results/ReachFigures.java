package app.moderato.ui.results;

import app.moderato.core.analysis.OptionReach;
import app.moderato.core.study.Question;
import app.moderato.ui.control.MeasureName;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.List;

/** The best sets of options by how many people they reach: a line for each size of a set. */
final class ReachFigures {
    private static final Messages MESSAGES = Messages.beside(ReachFigures.class);
    private static final Numbers NUMBERS = new Numbers();
    private static final int TEXTS = 3;

    private ReachFigures() {}

    static FigureTable of(Compared compared) {
        List<String> heads = List.of(
                MESSAGES.text("results.others.question"),
                MESSAGES.text("results.table.concept"),
                MESSAGES.text("results.reach.set"),
                MESSAGES.text("results.reach.options"),
                MESSAGES.text("results.reach.reach"),
                MESSAGES.text("results.reach.frequency"),
                MESSAGES.text("results.table.n"));
        List<FigureRow> rows = new ArrayList<>();
        compared.asked().reach().forEach(reach -> rows.addAll(lines(compared, reach)));
        return new FigureTable(heads, TEXTS, rows);
    }

    private static List<FigureRow> lines(Compared compared, OptionReach reach) {
        String question = question(compared, reach);
        String concept = reach.concept().isEmpty()
                ? MESSAGES.text("results.others.outside")
                : MESSAGES.text(
                        "results.others.concept",
                        compared.name(reach.concept()).letter(),
                        compared.name(reach.concept()).name());
        String n = Integer.toString(reach.n());
        if (reach.best().isEmpty()) {
            return List.of(
                    new FigureRow(List.of(question, concept, MESSAGES.text("results.others.few"), "", "", "", n)));
        }
        return reach.best().stream()
                .map(best -> new FigureRow(List.of(
                        question,
                        concept,
                        String.join(" + ", best.options()),
                        Integer.toString(best.options().size()),
                        NUMBERS.exact(best.reach()),
                        NUMBERS.two(best.frequency()),
                        n)))
                .toList();
    }

    private static String question(Compared compared, OptionReach reach) {
        List<Question> all = compared.view().study().guide().all().toList();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(reach.question())) {
                return MESSAGES.text("results.question.numbered", MeasureName.of(all.get(i)), i + 1);
            }
        }
        return reach.question().value();
    }
}
