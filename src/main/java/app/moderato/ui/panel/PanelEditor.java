package app.moderato.ui.panel;

import app.moderato.core.panel.Band;
import app.moderato.core.panel.PanelAttribute;
import app.moderato.core.study.Draft;
import app.moderato.core.study.PanelEdits;
import app.moderato.core.study.PanelSpec;
import app.moderato.core.study.Study;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Drafting;
import app.moderato.ui.desk.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes the panel that the open study asks for; needs no stage. */
final class PanelEditor extends PanelTexts {
    private static final int MOST_PEOPLE = 10_000;
    /** Seeds that people can read out to each other. */
    private static final int SEEDS = 10_000;

    private final Drafting drafting;
    private final Messages messages;
    private final RandomGenerator random;

    /** @param random draws seeds */
    PanelEditor(Drafting drafting, Messages messages, RandomGenerator random) {
        super(drafting, messages);
        this.drafting = drafting;
        this.messages = messages;
        this.random = random;
    }

    // Commands

    void size(String text) {
        boolean all = text.isBlank() && spec().map(PanelSpec::personas).isPresent();
        typed(PanelField.SIZE, "panel.step.size", text, all ? Optional.of(0) : count(text), PanelEdits::size);
    }

    /** @param size from 1 */
    void resize(int size) {
        drafting.change(
                step("panel.step.size", ""),
                draft -> draft.finished(PanelField.SIZE).with(study -> PanelEdits.size(study, size)));
    }

    void seed(String text) {
        Optional<Long> seed =
                text.strip().matches("\\d{1,18}") ? Optional.of(Long.parseLong(text.strip())) : Optional.empty();
        typed(PanelField.SEED, "panel.step.seed", text, seed, Study::withSeed);
    }

    /** Other people by the same rules. */
    void drawAnew() {
        long now = draft().map(draft -> draft.study().seed()).orElse(0L);
        long next = random.nextInt(SEEDS - 1) + 1L;
        long other = next == now ? next % (SEEDS - 1) + 1 : next;
        drafting.change(
                step("panel.step.anew", ""),
                draft -> draft.finished(PanelField.SEED).with(study -> study.withSeed(other)));
    }

    /** @param nameOrFile as the study names it */
    void population(String nameOrFile) {
        change("panel.step.population", study -> PanelEdits.population(study, nameOrFile));
    }

    /** @param file beside the study */
    void people(String file) {
        drafting.change(step("panel.step.people", ""), draft -> {
            Draft cleared = draft;
            for (String field : draft.unfinished().keySet()) {
                boolean ofOthers = field.startsWith(PanelField.PANEL) && !field.equals(PanelField.SEED);
                cleared = ofOthers ? cleared.finished(field) : cleared;
            }
            return cleared.with(study -> PanelEdits.people(study, file));
        });
    }

    /** @param text ranges such as {@code 25-54}, several separated by {@code |} */
    void range(String attribute, String text) {
        boolean ranges = Stream.of(text.split("\\|", -1))
                .allMatch(part -> Band.parse(part).isPresent());
        Optional<String> wanted =
                text.isBlank() ? Optional.of("") : ranges ? Optional.of(text.strip()) : Optional.empty();
        typed(
                PanelField.filter(attribute),
                "panel.step.filter",
                text,
                wanted,
                (study, filter) -> PanelEdits.filter(study, attribute, filter));
    }

    /** @param text values as the people have them, several separated by {@code |} */
    void values(String attribute, String text) {
        typed(
                PanelField.filter(attribute),
                "panel.step.filter",
                text,
                Optional.of(text.strip()),
                (study, filter) -> PanelEdits.filter(study, attribute, filter));
    }

    /** @param values none for anybody */
    void wanted(String attribute, List<String> values) {
        change("panel.step.filter", study -> PanelEdits.filter(study, attribute, String.join("|", values)));
    }

    /** Gives an attribute shares to begin with. */
    void share(ShareKind kind, String attribute, Map<String, Double> shares) {
        shares(kind, attribute, ShareText.rounded(shares), "");
    }

    void share(ShareKind kind, String attribute, String category, String text) {
        ShareText now = shares(kind, attribute);
        if (now != null && !now.text(category).equals(text)) {
            shares(kind, attribute, now.with(category, text), category);
        }
    }

    void removeCategory(ShareKind kind, String attribute, String category) {
        ShareText now = shares(kind, attribute);
        if (now != null) {
            shares(kind, attribute, now.without(category), "");
        }
    }

    void even(ShareKind kind, String attribute) {
        ShareText now = shares(kind, attribute);
        if (now != null && !now.texts().isEmpty()) {
            shares(kind, attribute, ShareText.even(List.copyOf(now.texts().keySet())), "");
        }
    }

    void removeShares(ShareKind kind, String attribute) {
        drafting.change(
                step(kind.step(), ""),
                draft -> draft.finished(kind.field(attribute)).with(study -> kind.edit(study, attribute, null)));
    }

    /** @param category that was typed into; empty where all changed */
    private void shares(ShareKind kind, String attribute, ShareText text, String category) {
        String field = kind.field(attribute);
        Optional<Map<String, Double>> shares = text.shares();
        drafting.change(
                step(kind.step(), category.isEmpty() ? "" : field + "/" + category),
                draft -> shares.map(found -> draft.finished(field).with(study -> kind.edit(study, attribute, found)))
                        .orElseGet(() -> draft.unfinished(field, text.kept())));
    }

    /** Everybody counts as the panel has them. */
    void weightsOff() {
        drafting.change(step("panel.step.weights", ""), draft -> {
            Draft cleared = draft.finished(PanelField.TRIM);
            for (String field : draft.unfinished().keySet()) {
                cleared = field.startsWith(ShareKind.WEIGHTS.prefix()) ? cleared.finished(field) : cleared;
            }
            return cleared.with(study -> PanelEdits.weights(study, null));
        });
    }

    void rake(String population) {
        change("panel.step.weights", study -> PanelEdits.rake(study, population));
    }

    /** @param attribute whose shares there are to begin with; null for those that are typed already */
    void typeWeights(@Nullable PanelAttribute attribute) {
        change("panel.step.weights", study -> {
            Study typed = attribute == null
                    ? study
                    : PanelEdits.weightShares(
                            study,
                            attribute.name(),
                            ShareText.rounded(attribute.shares()).shares().orElse(null));
            return PanelEdits.rake(typed, null);
        });
    }

    /** @param attributes none for all in common */
    void weightsOn(List<String> attributes) {
        change("panel.step.weights", study -> PanelEdits.weightsOn(study, attributes));
    }

    void trim(String text) {
        Optional<Double> trim = Optional.of(text.strip().replace(',', '.'))
                .filter(plain -> plain.matches("\\d{1,4}(\\.\\d{0,4})?"))
                .map(Double::valueOf)
                .filter(value -> value > 1);
        if (text.isBlank()) {
            drafting.change(
                    step("panel.step.trim", PanelField.TRIM),
                    draft -> draft.finished(PanelField.TRIM).with(study -> PanelEdits.trim(study, null)));
        } else {
            typed(PanelField.TRIM, "panel.step.trim", text, trim, PanelEdits::trim);
        }
    }

    private interface Edit<T> {
        Study of(Study study, T value);
    }

    private <T> void typed(String field, String what, String text, Optional<T> value, Edit<T> edit) {
        Function<Draft, Draft> keep =
                draft -> value.map(found -> draft.finished(field).with(study -> edit.of(study, found)))
                        .orElseGet(() -> draft.unfinished(field, text));
        drafting.change(step(what, field), keep::apply);
    }

    private void change(String what, UnaryOperator<Study> edit) {
        drafting.change(step(what, ""), draft -> draft.with(edit));
    }

    private Drafting.Step step(String what, String field) {
        return new Drafting.Step(messages.text(what), field, new Place.PanelOf(null));
    }

    private static Optional<Integer> count(String typed) {
        String plain = typed.strip();
        return Optional.of(plain)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .filter(size -> size >= 1 && size <= MOST_PEOPLE);
    }
}
