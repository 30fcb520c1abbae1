package app.moderato.ui.results;

import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.List;

/** The line under the page's title: which run, how many people, how they count. */
final class Facts {
    private static final Messages MESSAGES = Messages.beside(Facts.class);

    private final Compared compared;

    Facts(Compared compared) {
        this.compared = compared;
    }

    String words() {
        List<String> parts = new ArrayList<>();
        parts.add(MESSAGES.text(
                "results.facts.run", String.valueOf(compared.view().run().id())));
        parts.add(people());
        if (!compared.everyone()) {
            parts.add(Naming.of(compared.base().respondents()));
        }
        if (compared.offer().weighable() && compared.comparison() != null) {
            parts.add(
                    compared.comparison().selection().weighted()
                            ? MESSAGES.text(
                                    "results.facts.weighted",
                                    Math.round(compared.comparison().effective()))
                            : MESSAGES.text("results.facts.unweighted"));
        }
        return String.join(" · ", parts);
    }

    private String people() {
        int n = compared.comparison() == null
                ? compared.view().people()
                : compared.comparison().n();
        boolean americans = "us-adults".equals(compared.view().study().panel().population());
        String people =
                americans ? MESSAGES.text("results.facts.us-adults", n) : MESSAGES.text("results.facts.people", n);
        return compared.unfinished() ? MESSAGES.text("results.facts.so-far", people) : people;
    }
}
