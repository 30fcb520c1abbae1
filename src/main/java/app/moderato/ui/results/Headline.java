package app.moderato.ui.results;

import app.moderato.ui.desk.RunView;

/** A run's finding in one sentence, for places that show no more of it. */
public final class Headline {
    private Headline() {}

    /** On the first rating question, over all respondents; empty where none rates concepts. In the background. */
    public static String of(RunView view) {
        Compared compared = Compared.of(view, null, Wish.FIRST, null);
        return compared.finding() == null
                ? ""
                : new FindingWords(
                                compared.finding(),
                                compared.names(),
                                compared.rated().lowest())
                        .headline();
    }
}
