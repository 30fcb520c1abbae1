package app.moderato.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.moderato.core.interview.CellId;
import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.Found;
import app.moderato.core.interview.Found.FoundAnswer;
import app.moderato.core.interview.Found.PersonHit;
import app.moderato.core.interview.Mark;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunJournal;
import app.moderato.core.interview.SentAttempt;
import app.moderato.core.interview.TranscriptAnswer;
import app.moderato.core.interview.TranscriptArchive;
import app.moderato.core.interview.TranscriptQuery;
import app.moderato.core.llm.ChatMessage.Role;
import app.moderato.core.llm.ChatReply.Finish;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.rating.Pmf;
import app.moderato.core.rating.Rating;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.QuestionId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TranscriptArchiveTest extends WithWorkspace {
    private static final QuestionId INTENT = new QuestionId("intent");
    private static final QuestionId WHY = new QuestionId("why");

    private RunJournal journal = unopened();
    private TranscriptArchive transcripts = unopened();
    private TranscriptQuery all = TranscriptQuery.all(new RunId(0));

    @BeforeEach
    void aRunOfThree() {
        // another run, so that neither cells nor people begin with the first
        try (RunJournal other = workspace.runs().begin(Talks.run(2))) {
            other.answer(Talks.says(Talks.cell(1, "a", "why"), "sensitive sensitive sensitive"));
        }
        journal = workspace.runs().begin(Talks.run(3));
        transcripts = workspace.transcripts();
        all = TranscriptQuery.all(journal.run());
    }

    @AfterEach
    void closeJournal() {
        journal.close();
    }

    @Test
    void whatWasAskedIsFoundInTheOrderPlannedAndWhatWasSkippedIsNot() throws Exception {
        assertThat(transcripts.find(all).matches()).isZero();
        answer(2, "b", "why", "Because.");
        answer(1, "a", "intent", "Maybe.");
        journal.answer(Talks.ended(Talks.cell(1, "a", "why"), CellStatus.SKIPPED, "Its condition was false."));
        journal.answer(Talks.ended(Talks.cell(1, "b", "intent"), CellStatus.REFUSED, "It refused.", "As a model"));

        Found found = transcripts.find(all);

        assertThat(found.order()).isEqualTo(Found.Order.PLANNED);
        assertThat(keys(found.answers()))
                .containsExactly(Talks.cell(1, "a", "intent"), Talks.cell(1, "b", "intent"), Talks.cell(2, "b", "why"));
        assertThat(found.people())
                .extracting(PersonHit::persona, PersonHit::matches)
                .containsExactly(tuple("p1", 2), tuple("p2", 1));
        assertThat(found.perQuestion()).isEqualTo(Map.of(INTENT, 2, WHY, 1));
        assertThat(found.perConcept()).isEqualTo(Map.of("a", 1, "b", 2));
    }

    @Test
    void theBestMatchComesFirstAndPeopleStandAtTheirBest() throws Exception {
        answer(1, "", "habit", "My teeth are fine, though my gums can be sensitive in the winter, if it is very cold.");
        answer(2, "a", "why", "Sensitive.");
        answer(2, "b", "why", "It says sensitive on the box, but what do they know about my mouth, I ask you.");
        answer(3, "a", "why", "Nothing to say.");

        Found found = transcripts.find(all.words("SENSI"));

        assertThat(found.order()).isEqualTo(Found.Order.WORDS);
        assertThat(found.matches()).isEqualTo(3);
        assertThat(keys(found.answers()).getFirst()).isEqualTo(Talks.cell(2, "a", "why"));
        assertThat(found.people())
                .extracting(PersonHit::persona, PersonHit::matches)
                .containsExactly(tuple("p2", 2), tuple("p1", 1));
        assertThat(found.people().getFirst().best())
                .isEqualTo(found.answers().getFirst().cell());
    }

    @Test
    void filtersNarrowOneAnother() throws Exception {
        answer(1, "a", "intent", "gentle on teeth");
        answer(1, "b", "intent", "gentle too");
        answer(2, "a", "why", "gentle again");
        answer(3, "a", "intent", "harsh");

        assertThat(keys(transcripts.find(all.words("gentle").concept("a")).answers()))
                .containsExactlyInAnyOrder(Talks.cell(1, "a", "intent"), Talks.cell(2, "a", "why"));
        assertThat(keys(transcripts
                        .find(all.words("gentle").concept("a").answers(WHY, 0))
                        .answers()))
                .containsExactly(Talks.cell(2, "a", "why"));
        assertThat(keys(transcripts.find(all.answers(INTENT, 0)).answers()))
                .containsExactly(
                        Talks.cell(1, "a", "intent"), Talks.cell(1, "b", "intent"), Talks.cell(3, "a", "intent"));
        assertThat(transcripts.find(all.concept("")).matches()).isZero();
    }

    @Test
    void aPointFindsTheAnswersMostLikelyThereTheSurestFirst() throws Exception {
        rated(1, "a", 0.1, 0.2, 0.3, 0.4);
        rated(2, "a", 0.0, 0.1, 0.2, 0.7);
        rated(3, "a", 0.4, 0.1, 0.1, 0.4);
        rated(1, "b", 0.0, 0.6, 0.2, 0.2);

        Found four = transcripts.find(all.concept("a").answers(INTENT, 4));

        assertThat(four.order()).isEqualTo(Found.Order.POINT);
        assertThat(four.people()).extracting(PersonHit::persona).containsExactly(id("p2"), id("p1"), id("p3"));
        assertThat(transcripts.find(all.concept("a").answers(INTENT, 1)).people())
                .extracting(PersonHit::persona)
                .containsExactly(id("p3"));
        assertThat(transcripts.find(all.answers(INTENT, 2)).matches()).isEqualTo(1);
        assertThat(transcripts.find(all.answers(INTENT, 9)).matches()).isZero();
        assertThat(transcripts.find(all.answers(INTENT, 4).words("p2")).people())
                .extracting(PersonHit::persona)
                .containsExactly(id("p2"));
    }

    @Test
    void starsAreKeptAndMayBeTakenAway() throws Exception {
        answer(1, "a", "why", "one");
        answer(2, "a", "why", "two");
        CellId two = cells(transcripts.find(all.words("two"))).getFirst();

        transcripts.star(two, true);
        transcripts.star(two, true);
        assertThat(transcripts.starred(journal.run())).isEqualTo(1);
        assertThat(transcripts.starred(new RunId(1))).isZero();
        assertThat(cells(transcripts.find(all.starred(true)))).containsExactly(two);
        assertThat(transcripts.find(all.starred(true).words("one")).matches()).isZero();
        assertThat(transcripts.read(List.of(two), "")).singleElement().matches(TranscriptAnswer::starred);

        transcripts.star(two, false);
        assertThat(transcripts.starred(journal.run())).isZero();
        assertThat(transcripts.find(all.starred(true)).matches()).isZero();
        assertThat(transcripts.read(List.of(two), "")).singleElement().matches(answer -> !answer.starred());
    }

    @Test
    void whatDoesNotExistIsNotStarred() {
        transcripts.star(new CellId(987_654), true);
        assertThat(strings("SELECT count(*) FROM star")).containsExactly("0");
    }

    @Test
    void aConversationIsWholeAndInTheOrderAsked() {
        answer(2, "", "habit", "Twice a day.");
        answer(2, "b", "intent", "I'd try it", "No.");
        journal.answer(Talks.ended(Talks.cell(2, "b", "why"), CellStatus.EMPTY, "It said nothing.", ""));
        journal.ratings(List.of(new RunJournal.NewRating(
                Talks.cell(2, "b", "intent"), "ssr", new Rating(Pmf.of(0.25, 0.75), false, 0.1))));

        List<TranscriptAnswer> conversation = transcripts.conversation(journal.run(), id("p2"), "try");

        assertThat(conversation)
                .extracting(line -> line.answer().key())
                .containsExactly(
                        Talks.cell(2, "", "habit"),
                        Talks.cell(2, "b", "intent"),
                        Talks.cell(2, "b", "why"),
                        Talks.cell(2, "a", "intent"),
                        Talks.cell(2, "a", "why"));
        assertThat(conversation.get(1)).satisfies(line -> {
            assertThat(line.answer().text()).isEqualTo("I'd try it\nNo.");
            assertThat(line.rated().rating()).isEqualTo(new Rating(Pmf.of(0.25, 0.75), false, 0.1));
            assertThat(line.marks()).containsExactly(new Mark(4, 7));
        });
        assertThat(conversation.get(2).answer().reason()).isEqualTo("It said nothing.");
        assertThat(conversation.get(3).answer().status()).isEqualTo(CellStatus.PENDING);
        assertThat(conversation.get(3).answer().createdAt()).isEqualTo(Sample.NOW);
    }

    @Test
    void matchesAreMarkedWhereTheyStandInAwkwardTexts() throws Exception {
        String text = AwkwardWords.TEXT;
        answer(1, "a", "why", text);
        answer(2, "a", "why", "cafe" + FullText.OPEN);

        Found found = transcripts.find(all.words("cafe zahne"));
        List<TranscriptAnswer> read = transcripts.read(cells(found), "cafe zahne");

        assertThat(read)
                .singleElement()
                .satisfies(answer -> assertThat(answer.marks())
                        .extracting(mark -> text.substring(mark.start(), mark.end()))
                        .containsExactly(AwkwardWords.MARKED));
        assertThat(transcripts.read(cells(transcripts.find(all.concept("a").words("cafe"))), "cafe"))
                .hasSize(2)
                .filteredOn(answer -> answer.answer().key().persona().equals(id("p2")))
                .singleElement()
                .matches(answer -> answer.marks().isEmpty(), "says nothing rather than something wrong");
    }

    @ParameterizedTest
    @MethodSource("app.moderato.store.AwkwardWords#queries")
    void anythingTypedIsAQuery(String typed) {
        answer(1, "a", "why", "x y z");
        assertThatCode(() -> {
                    Found found = transcripts.find(all.words(typed));
                    transcripts.read(cells(transcripts.find(all)), typed);
                    assertThat(found.matches()).isBetween(0, 1);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void quotedWordsStandBesideEachOther() throws Exception {
        answer(1, "a", "why", "There is no peroxide in it");
        answer(2, "a", "why", "Peroxide? No.");

        assertThat(transcripts.find(all.words("no peroxide")).matches()).isEqualTo(2);
        assertThat(transcripts.find(all.words("\"no peroxide\"")).people())
                .extracting(PersonHit::persona)
                .containsExactly(id("p1"));
    }

    @Test
    void answersAreReadInTheOrderAskedForAndUnknownOnesLeftOut() throws Exception {
        answer(1, "a", "why", "one");
        answer(2, "a", "why", "two");
        List<CellId> cells = cells(transcripts.find(all));

        assertThat(transcripts.read(List.of(cells.get(1), new CellId(987_654), cells.get(0)), ""))
                .extracting(answer -> answer.answer().text())
                .containsExactly("two", "one");
        assertThat(transcripts.read(List.of(), "x")).isEmpty();
    }

    @Test
    void peopleComeInTheOrderOfThePanel() {
        assertThat(transcripts.people(journal.run()))
                .extracting(Persona::name)
                .containsExactly("Ann 1", "Ann 2", "Ann 3");
    }

    @Test
    void theLogHasEveryCallWithItsMessagesAsSent() throws Exception {
        CellId cell;
        RunId run;
        try (RunJournal other = workspace.runs().begin(Sample.run(1, null))) {
            run = other.run();
            other.attempt(Sample.failure(1, 1));
            other.attempt(Sample.success(1, 0, 1, 2, "yes"));
            other.answer(Sample.answer(Sample.cell(1), CellStatus.OFF_FORMAT));
            other.reopenFailed();
            other.answer(Sample.answer(Sample.cell(1), CellStatus.ANSWERED));
            cell = cells(transcripts.find(TranscriptQuery.all(run))).getFirst();
        }

        List<SentAttempt> log = transcripts.attempts(cell);

        assertThat(log).hasSize(2);
        assertThat(log.get(0)).satisfies(failed -> {
            assertThat(failed.failure()).isEqualTo("It is limiting the rate.");
            assertThat(failed.reply()).isNull();
            assertThat(failed.finish()).isNull();
            assertThat(failed.latency().toMillis()).isEqualTo(15);
        });
        assertThat(log.get(1)).satisfies(sent -> {
            assertThat(sent.number()).isEqualTo(2);
            assertThat(sent.superseded()).isTrue();
            assertThat(sent.reply()).isEqualTo("yes");
            assertThat(sent.finish()).isEqualTo(Finish.LENGTH);
            assertThat(sent.model()).isEqualTo("m-1-2026");
            assertThat(sent.temperature()).isEqualTo(0.7);
            assertThat(sent.maxOutputTokens()).isEqualTo(300);
            assertThat(sent.seed()).isEqualTo(99);
            assertThat(sent.usage()).isEqualTo(Sample.reply("").usage());
            assertThat(sent.endedAt()).isEqualTo(Sample.NOW);
            assertThat(sent.messages())
                    .containsExactly(
                            new SentAttempt.Message(Role.SYSTEM, "You are Ann 1", List.of()),
                            new SentAttempt.Message(Role.USER, "Look at this.", List.of("images/a.png")),
                            new SentAttempt.Message(Role.USER, "Why? yes", List.of()));
        });
        assertThat(transcripts.attempts(new CellId(987_654))).isEmpty();
    }

    @Test
    void aRunThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> transcripts.find(TranscriptQuery.all(new RunId(77))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("no run 77");
        assertThat(transcripts.people(new RunId(77))).isEmpty();
        assertThat(transcripts.conversation(new RunId(77), id("p1"), "")).isEmpty();
    }

    @Test
    void aRunWithoutCellsHasNothingToFind() throws Exception {
        try (RunJournal empty = workspace.runs().begin(Talks.run(0))) {
            assertThat(transcripts.find(TranscriptQuery.all(empty.run())).matches())
                    .isZero();
        }
    }

    private void answer(int person, String concept, String question, String... replies) {
        journal.answer(Talks.says(Talks.cell(person, concept, question), replies));
    }

    private void rated(int person, String concept, double... masses) {
        answer(person, concept, "intent", "says p" + person);
        journal.ratings(List.of(new RunJournal.NewRating(
                Talks.cell(person, concept, "intent"), "ssr", new Rating(Pmf.of(masses), false, 0.1))));
    }

    private static List<CellId> cells(Found found) {
        return found.answers().stream().map(FoundAnswer::cell).toList();
    }

    private static List<CellKey> keys(List<FoundAnswer> answers) {
        return answers.stream()
                .map(found -> new CellKey(found.persona(), found.concept(), found.question(), 1, 1))
                .toList();
    }

    private static PersonaId id(String value) {
        return new PersonaId(value);
    }

    private static org.assertj.core.groups.Tuple tuple(String persona, int matches) {
        return org.assertj.core.groups.Tuple.tuple(id(persona), matches);
    }
}
