package app.moderato.core.interview.pilot;

import app.moderato.core.interview.Answer;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.Exchange;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.study.Question;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Looks at the answers to one question for what goes wrong most often with language models as respondents. */
final class TroubleSearch {
    /** Fewer words say nothing that can be rated or coded. */
    private static final int FEWEST_WORDS = 5;
    /** Share of the token limit from which on a reply is about to be cut off. */
    private static final double NEAR_LIMIT = 0.8;
    /** A rule of thumb for English; exact counts of single replies are not kept. */
    private static final double TOKENS_PER_WORD = 4.0 / 3;
    /** Share of repeated answers that a run may have and still be used for ranking. */
    private static final double REPEATED = 0.05;
    /** Answers below which equal values or ratings may be chance. */
    private static final int ENOUGH = 4;

    private static final double HALF_A_POINT = 0.5;
    private static final int EXAMPLES = 3;

    private final Study study;
    private final Question question;
    private final List<RatedAnswer> asked;
    private final TroubleWords words;

    TroubleSearch(Study study, Question question, List<RatedAnswer> asked) {
        this.study = study;
        this.question = question;
        this.asked = asked;
        this.words = new TroubleWords(study, question);
    }

    PilotQuestion summary() {
        List<Trouble> troubles = new ArrayList<>();
        byStatus(Trouble.Kind.FAILED, CellStatus.FAILED, troubles);
        byStatus(Trouble.Kind.PICTURE_UNSEEN, CellStatus.VISION_IGNORED, troubles);
        byStatus(Trouble.Kind.REFUSED, CellStatus.REFUSED, troubles);
        byStatus(Trouble.Kind.OUT_OF_ROLE, CellStatus.ROLE_BREAK, troubles);
        byStatus(Trouble.Kind.EMPTY, CellStatus.EMPTY, troubles);
        byStatus(Trouble.Kind.OFF_FORMAT, CellStatus.OFF_FORMAT, troubles);
        add(Trouble.Kind.TOO_LONG, found(this::tooLong), asked.size(), troubles);
        List<RatedAnswer> answered = found(answer -> answer.status() == CellStatus.ANSWERED);
        add(Trouble.Kind.TOO_SHORT, answered.stream().filter(this::tooShort).toList(), answered.size(), troubles);
        alike(answered).ifPresent(troubles::add);
        flat(answered).ifPresent(troubles::add);
        return new PilotQuestion(question, asked.size(), answered.size(), median(answered), troubles);
    }

    private void byStatus(Trouble.Kind kind, CellStatus status, List<Trouble> troubles) {
        add(kind, found(answer -> answer.status() == status), asked.size(), troubles);
    }

    private List<RatedAnswer> found(Predicate<Answer> is) {
        return asked.stream().filter(cell -> is.test(cell.answer())).toList();
    }

    private void add(Trouble.Kind kind, List<RatedAnswer> found, int of, List<Trouble> troubles) {
        if (!found.isEmpty()) {
            String reason = found.getFirst().answer().reason();
            troubles.add(trouble(kind, found, of, words.sentence(kind, found.size(), of, reason)));
        }
    }

    private static Trouble trouble(Trouble.Kind kind, List<RatedAnswer> found, int of, String sentence) {
        List<Trouble.Example> examples = found.stream()
                .limit(EXAMPLES)
                .map(RatedAnswer::answer)
                .map(answer ->
                        new Trouble.Example(answer.key().persona(), answer.key().concept(), said(answer)))
                .toList();
        return new Trouble(kind, found.size(), of, examples, sentence);
    }

    private static String said(Answer answer) {
        return answer.exchanges().stream()
                .map(Exchange::replied)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private boolean tooLong(Answer answer) {
        double limit = NEAR_LIMIT * study.simulation().maxOutputTokens() / TOKENS_PER_WORD;
        return answer.status() == CellStatus.TRUNCATED
                || (answer.status() == CellStatus.ANSWERED
                        && answer.exchanges().stream()
                                .anyMatch(exchange -> WordSet.count(exchange.replied()) >= limit));
    }

    /** “Don't know” is short and still an answer. */
    private boolean tooShort(RatedAnswer cell) {
        boolean inWords = question instanceof Question.Open || question instanceof Question.Rating;
        boolean mayNotKnow = question.wording().dontKnow() && cell.rating() == null;
        return inWords && !mayNotKnow && WordSet.count(cell.answer().text()) < FEWEST_WORDS;
    }

    private Optional<Trouble> alike(List<RatedAnswer> answered) {
        boolean inWords = question instanceof Question.Open || question instanceof Question.Rating;
        if (!inWords) {
            return sameValue(answered);
        }
        List<WordSet> sets =
                answered.stream().map(cell -> WordSet.of(cell.answer().text())).toList();
        List<RatedAnswer> repeating = new ArrayList<>();
        int repeats = 0;
        for (int i = 0; i < sets.size(); i++) {
            int at = i;
            boolean after = sets.subList(0, i).stream().anyMatch(earlier -> earlier.isLike(sets.get(at)));
            boolean before = sets.subList(i + 1, sets.size()).stream().anyMatch(later -> later.isLike(sets.get(at)));
            repeats += after ? 1 : 0;
            if (after || before) {
                repeating.add(answered.get(i));
            }
        }
        return repeats > REPEATED * answered.size()
                ? Optional.of(trouble(
                        Trouble.Kind.ALL_ALIKE,
                        repeating,
                        answered.size(),
                        words.sentence(Trouble.Kind.ALL_ALIKE, repeating.size(), answered.size(), "")))
                : Optional.empty();
    }

    private Optional<Trouble> sameValue(List<RatedAnswer> answered) {
        List<String> values =
                answered.stream().map(cell -> cell.answer().value()).distinct().toList();
        return answered.size() >= ENOUGH
                        && values.size() == 1
                        && !values.getFirst().isEmpty()
                ? Optional.of(trouble(
                        Trouble.Kind.ALL_ALIKE,
                        answered,
                        answered.size(),
                        words.sameValue(answered.size(), values.getFirst())))
                : Optional.empty();
    }

    private Optional<Trouble> flat(List<RatedAnswer> answered) {
        List<RatedAnswer> rated =
                answered.stream().filter(cell -> cell.rating() != null).toList();
        double[] means = rated.stream()
                .map(RatedAnswer::rating)
                .filter(Objects::nonNull)
                .mapToDouble(rating -> rating.pmf().mean())
                .sorted()
                .toArray();
        return question instanceof Question.Rating
                        && means.length >= ENOUGH
                        && means[means.length - 1] - means[0] <= HALF_A_POINT
                ? Optional.of(
                        trouble(Trouble.Kind.FLAT, rated, means.length, words.flat(means[0], means[means.length - 1])))
                : Optional.empty();
    }

    private static int median(List<RatedAnswer> answered) {
        List<Integer> counts = answered.stream()
                .map(cell -> WordSet.count(cell.answer().text()))
                .sorted(Comparator.naturalOrder())
                .toList();
        return counts.isEmpty() ? 0 : counts.get(counts.size() / 2);
    }
}
