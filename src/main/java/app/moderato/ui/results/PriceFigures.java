package app.moderato.ui.results;

import app.moderato.core.analysis.PriceDemand;
import app.moderato.core.analysis.PriceDemand.Figure;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** The Price view's figures in lines and columns: a line for each concept. */
final class PriceFigures {
    private static final Messages MESSAGES = Messages.beside(PriceFigures.class);
    private static final Numbers NUMBERS = new Numbers();

    private PriceFigures() {}

    /** @param demands of one question */
    static FigureTable of(Compared compared, List<PriceDemand> demands) {
        PriceWords words = new PriceWords(compared);
        String low = MESSAGES.text("results.table.low");
        String high = MESSAGES.text("results.table.high");
        List<String> heads = List.of(
                MESSAGES.text("results.table.concept"),
                MESSAGES.text("results.table.n"),
                MESSAGES.text("results.others.median"),
                low,
                high,
                MESSAGES.text("results.price.best"),
                low,
                high,
                MESSAGES.text("results.price.own-price"),
                MESSAGES.text("results.price.own-share"),
                low,
                high);
        return new FigureTable(
                heads,
                1,
                demands.stream().map(demand -> line(compared, words, demand)).toList());
    }

    private static FigureRow line(Compared compared, PriceWords words, PriceDemand demand) {
        List<String> cells = new ArrayList<>(List.of(words.concept(demand), Integer.toString(demand.n())));
        if (demand.points().isEmpty()) {
            cells.add(MESSAGES.text("results.others.few"));
            cells.addAll(List.of("", ""));
        } else {
            add(cells, demand.median(), words::price);
        }
        add(cells, demand.best(), words::price);
        cells.add(compared.name(demand.concept()).price());
        add(cells, demand.own(), NUMBERS::exact);
        return new FigureRow(cells);
    }

    private static void add(List<String> cells, @Nullable Figure figure, DoubleFunction<String> words) {
        if (figure == null) {
            cells.addAll(List.of("", "", ""));
        } else {
            cells.add(words.apply(figure.value()));
            cells.add(words.apply(figure.interval().low()));
            cells.add(words.apply(figure.interval().high()));
        }
    }
}
