package app.moderato.core.interview.pilot;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.Answer;
import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.Exchange;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.Studies;
import app.moderato.core.llm.Usage;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.rating.Pmf;
import app.moderato.core.rating.Rating;
import app.moderato.core.study.Exposure;
import app.moderato.core.study.Question;
import app.moderato.core.study.Study;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PilotSummaryTest {
    private static final Question WHY = Studies.open("why");
    private static final Question PACK = new Question.Choice(
            Studies.wording("pack", "Which pack?", null, 0),
            new Question.Options(List.of("Tube", "Pump"), false, false));
    private static final Question INTENT = Studies.intent();
    private static final Study STUDY = Studies.study(
            Studies.guide(new Exposure.Sequential(), List.of(INTENT, WHY, PACK)), Studies.concept("pearl", false));

    private final List<RatedAnswer> answers = new ArrayList<>();

    private void cell(Question question, CellStatus status, String words, String value, @Nullable Rating rating) {
        CellKey key = new CellKey(new PersonaId("p" + (answers.size() + 1)), "pearl", question.id(), 1, 1);
        Answer answer = new Answer(
                key,
                status,
                words.isEmpty() ? List.of() : List.of(new Exchange("Why?", words)),
                value,
                status == CellStatus.FAILED ? "openai does not answer." : "",
                "m",
                null,
                1,
                0.7,
                Usage.NONE,
                5,
                1,
                Instant.EPOCH);
        answers.add(new RatedAnswer(answer, rating == null ? "" : "ssr", rating));
    }

    private void said(Question question, String words) {
        cell(question, CellStatus.ANSWERED, words, "", null);
    }

    private PilotSummary summary(int pending) {
        Map<CellStatus, Integer> counts = answers.stream()
                .collect(Collectors.groupingBy(cell -> cell.answer().status(), Collectors.summingInt(cell -> 1)));
        counts.merge(CellStatus.PENDING, pending, Integer::sum);
        RunRecord run = new RunRecord(
                new RunId(3),
                null,
                "T",
                "",
                "",
                RunState.COMPLETED,
                "openai",
                null,
                "m",
                42,
                "",
                Map.of("pilot", "yes"),
                counts,
                0,
                new RunRecord.Totals(12, 1, new Usage(900, 80, 0, 0), 0),
                0.03,
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(9));
        return PilotSummary.of(STUDY, new RunContents(run, Studies.panel(5), answers));
    }

    private PilotQuestion about(Question question) {
        return summary(0).questions().stream()
                .filter(one -> one.question().equals(question))
                .findFirst()
                .orElseThrow();
    }

    private List<String> sentences(Question question) {
        return about(question).troubles().stream().map(Trouble::sentence).toList();
    }

    @Test
    void answersThatDifferAndSaySomethingAreNoTrouble() {
        said(WHY, "It reminds me of the paste my dentist gave me.");
        said(WHY, "The price is more than I am used to paying.");
        said(WHY, "My children would not like such a strong taste.");
        said(WHY, "Nothing about it is new to me, I would stay with mine.");
        assertThat(summary(0).clean()).isTrue();
        assertThat(about(WHY).medianWords()).isEqualTo(10);
        assertThat(about(PACK)).isEqualTo(new PilotQuestion(PACK, 0, 0, 0, List.of()));
    }

    @Test
    void shortAnswersAreCountedWithExamplesAndWhatToDo() {
        said(WHY, "The price.");
        said(WHY, "It reminds me of the paste my dentist gave me.");
        Trouble trouble = about(WHY).troubles().getFirst();
        assertThat(trouble.kind()).isEqualTo(Trouble.Kind.TOO_SHORT);
        assertThat(trouble.count()).isEqualTo(1);
        assertThat(trouble.of()).isEqualTo(2);
        assertThat(trouble.examples()).containsExactly(new Trouble.Example(new PersonaId("p1"), "pearl", "The price."));
        assertThat(trouble.sentence())
                .isEqualTo("1 of 2 answers has fewer than five words. Ask for the reason too, or allow a follow-up"
                        + " (probes: 1).");
    }

    @Test
    void aChosenOptionMayBeShortButNotTheSameForEverybody() {
        cell(PACK, CellStatus.ANSWERED, "Tube.", "Tube", null);
        cell(PACK, CellStatus.ANSWERED, "Tube.", "Tube", null);
        cell(PACK, CellStatus.ANSWERED, "The tube.", "Tube", null);
        assertThat(sentences(PACK)).isEmpty();
        cell(PACK, CellStatus.ANSWERED, "Tube, please.", "Tube", null);
        assertThat(sentences(PACK)).singleElement().asString().startsWith("All 4 answers are “Tube”.");
        cell(PACK, CellStatus.ANSWERED, "Pump", "Pump", null);
        assertThat(sentences(PACK)).isEmpty();
    }

    @Test
    void whatIsCutOffOrNearTheLimitIsTooLong() {
        said(WHY, "word ".repeat(190));
        cell(WHY, CellStatus.TRUNCATED, "I would", "", null);
        said(WHY, "It reminds me of the paste my dentist gave me.");
        assertThat(sentences(WHY))
                .containsExactly("2 of 3 answers were cut off or came near the limit of 300 tokens. Ask for a sentence"
                        + " or two, or raise the limit (max_output_tokens).");
    }

    @Test
    void eachWayToGiveNoAnswerIsToldApart() {
        cell(PACK, CellStatus.REFUSED, "I cannot help with that.", "", null);
        cell(PACK, CellStatus.ROLE_BREAK, "As an AI I buy nothing.", "", null);
        cell(PACK, CellStatus.EMPTY, "", "", null);
        cell(PACK, CellStatus.OFF_FORMAT, "Hm.", "", null);
        cell(PACK, CellStatus.VISION_IGNORED, "I see no picture.", "", null);
        cell(PACK, CellStatus.FAILED, "", "", null);
        cell(PACK, CellStatus.SKIPPED, "", "", null);
        PilotQuestion pack = about(PACK);
        assertThat(pack.asked()).isEqualTo(6);
        assertThat(pack.troubles())
                .extracting(Trouble::kind)
                .containsExactly(
                        Trouble.Kind.FAILED,
                        Trouble.Kind.PICTURE_UNSEEN,
                        Trouble.Kind.REFUSED,
                        Trouble.Kind.OUT_OF_ROLE,
                        Trouble.Kind.EMPTY,
                        Trouble.Kind.OFF_FORMAT);
        assertThat(sentences(PACK).getFirst()).endsWith("openai does not answer.");
        assertThat(sentences(PACK).getLast())
                .endsWith("Make the options short and unlike each other, and ask for exactly one.");
    }

    @Test
    void answersThatRepeatEachOtherAreFoundThoughAWordDiffers() {
        said(WHY, "I like the fresh taste and that it is gentle on my gums.");
        said(WHY, "I like the fresh taste, and that it is soft on my gums!");
        said(WHY, "The price is more than I am used to paying.");
        Trouble trouble = about(WHY).troubles().getFirst();
        assertThat(trouble.kind()).isEqualTo(Trouble.Kind.ALL_ALIKE);
        assertThat(trouble.count()).isEqualTo(2);
        assertThat(trouble.sentence()).contains("nearly the same", "raise the temperature (now 0.7)");
    }

    @Test
    void ratingsWithinHalfAPointAreFlat() {
        for (double high : new double[] {0.50, 0.55, 0.60, 0.90}) {
            Rating rating = new Rating(Pmf.of(0, 0, 1 - high, high, 0), false, 0.1);
            cell(INTENT, CellStatus.ANSWERED, "Number " + high + " of what I could say about it", "", rating);
        }
        assertThat(about(INTENT).troubles())
                .filteredOn(trouble -> trouble.kind() == Trouble.Kind.FLAT)
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.sentence())
                        .startsWith("All ratings lie within half a point, from 3.5 to 3.9."));
        Rating low = new Rating(Pmf.of(1, 0, 0, 0, 0), false, 0.1);
        cell(INTENT, CellStatus.ANSWERED, "Nothing in it speaks to me at all", "", low);
        assertThat(about(INTENT).troubles()).extracting(Trouble::kind).doesNotContain(Trouble.Kind.FLAT);
    }

    @Test
    void whatItTookIsTheRunsAndTheWholeRunIsGuessedFromIt() {
        said(WHY, "It reminds me of the paste my dentist gave me.");
        said(WHY, "The price is more than I am used to paying.");
        PilotSummary summary = summary(2);
        assertThat(summary.calls()).isEqualTo(12);
        assertThat(summary.tokens()).isEqualTo(new Usage(900, 80, 0, 0));
        assertThat(summary.took()).isEqualTo(Duration.ofSeconds(9));
        assertThat(summary.pending()).isEqualTo(2);
        assertThat(summary.wholeRunUsd(200, 2)).hasValue(0.03 / 2 * 4 / 5 * 200 * 2);
        assertThat(Optional.ofNullable(summary.costUsd())).hasValue(0.03);
    }
}
