package app.moderato.ui.results;

import app.moderato.core.analysis.GroupEffect;
import app.moderato.core.analysis.GroupEffect.Tested;
import app.moderato.core.analysis.GroupEffect.Untested;
import app.moderato.core.analysis.Subgroups;
import app.moderato.core.analysis.Subgroups.Attribute;
import app.moderato.ui.control.Messages;

/** Whether attributes of the people move the rating, in words. */
record EffectWords(Subgroups groups) {
    private static final Messages MESSAGES = Messages.beside(EffectWords.class);
    private static final Numbers NUMBERS = new Numbers();

    EffectMark mark(Attribute attribute) {
        return new EffectMark(
                line(attribute.effect()),
                attribute.effect() instanceof Tested tested && tested.moves(),
                told(attribute));
    }

    /** Under the attribute's name. */
    private static String line(GroupEffect effect) {
        return switch (effect) {
            case Tested tested ->
                MESSAGES.text(
                        tested.moves() ? "results.groups.moves" : "results.groups.still", NUMBERS.p(tested.adjusted()));
            case Untested _ -> MESSAGES.text("results.groups.untested");
        };
    }

    /** With the test behind it, or why there is none. */
    String told(Attribute attribute) {
        String name = SubgroupWords.name(attribute);
        return switch (attribute.effect()) {
            case Tested tested ->
                MESSAGES.text(
                        tested.moves() ? "results.groups.moves-told" : "results.groups.still-told",
                        name,
                        NUMBERS.p(tested.adjusted()),
                        tested() > 1
                                ? MESSAGES.text("results.groups.holm", NUMBERS.p(tested.p()), tested())
                                : MESSAGES.text("results.groups.alone"),
                        tested.groups(),
                        tested.n());
            case Untested none -> MESSAGES.text("results.groups.untested-told", name, none.why());
        };
    }

    /** For a spreadsheet; empty where there is no test. */
    static String p(Attribute attribute) {
        return attribute.effect() instanceof Tested tested ? NUMBERS.p(tested.adjusted()) : "";
    }

    private int tested() {
        return (int) groups.attributes().stream()
                .filter(attribute -> attribute.effect() instanceof Tested)
                .count();
    }
}
