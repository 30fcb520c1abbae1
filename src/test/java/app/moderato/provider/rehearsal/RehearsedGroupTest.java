package app.moderato.provider.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.group.GroupEvent;
import app.moderato.core.group.GroupNews;
import app.moderato.core.group.GroupState;
import app.moderato.core.group.Loops;
import app.moderato.core.group.Reaction;
import app.moderato.core.group.Stance;
import app.moderato.core.group.Theme;
import app.moderato.core.group.Turn;
import app.moderato.core.interview.RunState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rehearsal respondents around a table, from the welcome to the themes. */
class RehearsedGroupTest {
    private static final RehearsedGroup EIGHT = RehearsedGroup.held(42, 8, 22);

    private static final Map<Long, RehearsedGroup> HELD = new ConcurrentHashMap<>(Map.of(42L, EIGHT));

    private static RehearsedGroup group(long seed) {
        return HELD.computeIfAbsent(seed, each -> RehearsedGroup.held(each, 8, 22));
    }

    @Test
    void theSameSeedHoldsTheSameGroupAndAnotherSeedAnother() {
        GroupState again = RehearsedGroup.held(42, 8, 22).state();
        assertThat(again.turns()).isEqualTo(EIGHT.state().turns());
        assertThat(again.themes()).isEqualTo(EIGHT.state().themes());
        assertThat(again.reactions())
                .containsExactlyInAnyOrderElementsOf(EIGHT.state().reactions());
        assertThat(RehearsedGroup.held(43, 3, 5).state().turns())
                .isNotEqualTo(RehearsedGroup.held(42, 3, 5).state().turns());
    }

    @Test
    void theGroupComesToItsEndWithEverybodyHeard() {
        assertThat(EIGHT.state().ended()).isEqualTo(RunState.COMPLETED);
        assertThat(EIGHT.state().spoken())
                .extracting(Turn::speaker)
                .containsAll(EIGHT.design().ids());
        assertThat(EIGHT.journal().events()).noneMatch(GroupEvent.Missed.class::isInstance);
        assertThat(EIGHT.state().turns()).hasSizeGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 42, 1001})
    void nobodyEverSaysASentenceThatWasSaidBefore(long seed) {
        RehearsedGroup group = group(seed);
        Set<String> said = new HashSet<>();
        for (Turn turn : group.state().turns()) {
            for (String sentence : Heard.sentences(turn.text())) {
                assertThat(said.add(sentence.toLowerCase(Locale.ROOT)))
                        .as(turn.number() + ": " + sentence)
                        .isTrue();
            }
            assertThat(turn.text()).doesNotContain("{", "[", "|", "  ").matches("(?s)[\\p{Lu}“].*[.!?”]");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 42, 1001})
    void turnsAreAsLongAsThoseOfPeople(long seed) {
        List<Integer> words =
                group(seed).state().spoken().stream().map(Turn::words).sorted().toList();
        double brief = words.stream().filter(length -> length < 25).count() / (double) words.size();
        assertThat(words.get(words.size() / 2)).isBetween(22, 90);
        assertThat(brief).isBetween(0.15, 0.50);
        assertThat(words.getFirst()).isLessThan(10);
        assertThat(words.getLast()).isGreaterThan(60);
    }

    @Test
    void peopleTakeSidesAndCallEachOtherByName() {
        List<Turn> spoken = EIGHT.state().spoken();
        long agreeing =
                spoken.stream().filter(turn -> turn.stance() == Stance.AGREES).count();
        long disagreeing = spoken.stream()
                .filter(turn -> turn.stance() == Stance.DISAGREES)
                .count();
        assertThat(agreeing).isBetween(3L, spoken.size() / 2L);
        assertThat(disagreeing).isBetween(3L, spoken.size() / 2L);
        assertThat(spoken.stream().filter(turn -> turn.to() != null)).hasSizeGreaterThan(spoken.size() / 5);
    }

    @Test
    void theModeratorSeldomHasToBreakACircle() {
        List<GroupEvent> events = EIGHT.journal().events();
        List<Boolean> circles = IntStream.range(0, events.size())
                .filter(number -> events.get(number) instanceof GroupEvent.Asked)
                .mapToObj(number ->
                        Loops.of(GroupState.of(events.subList(0, number))).isPresent())
                .toList();
        assertThat(circles).hasSizeGreaterThan(8);
        assertThat(circles.stream().filter(circle -> circle)).hasSizeLessThanOrEqualTo(circles.size() / 4);
    }

    @Test
    void whatWasSaidInPrivateIsNeverSaidAtTheTableNorAgainInPrivate() {
        Set<String> aloud = new HashSet<>();
        EIGHT.state().turns().forEach(turn -> aloud.addAll(Heard.sentences(turn.text())));
        for (Reaction reaction : EIGHT.state().reactions()) {
            assertThat(Heard.sentences(reaction.text())).doesNotContainAnyElementsOf(aloud);
        }
        List<String> sentences = EIGHT.state().reactions().stream()
                .flatMap(one -> Heard.sentences(one.text()).stream()
                        .map(sentence -> one.who() + " " + sentence)
                        .distinct())
                .toList();
        assertThat(sentences).doesNotHaveDuplicates();
        assertThat(EIGHT.state().reactions()).hasSize(16).allMatch(one -> one.rating() != null);
    }

    @Test
    void themesAreHeldByPassagesAndThoseOfFewAreKept() {
        List<Theme> themes = Objects.requireNonNull(EIGHT.state().themes());
        assertThat(themes)
                .hasSizeBetween(3, 8)
                .allMatch(theme -> !theme.quotes().isEmpty());
        assertThat(themes.stream().map(Theme::name)).doesNotHaveDuplicates();
        String written = EIGHT.journal().calls.stream()
                .filter(call -> call.purpose().equals("themes"))
                .map(call -> Objects.requireNonNull(call.reply()).text())
                .findFirst()
                .orElseThrow();
        long passages = written.lines().filter(line -> line.matches("\\d+: .*")).count();
        assertThat(themes.stream().mapToLong(theme -> theme.quotes().size()).sum())
                .isEqualTo(passages);
    }

    @Test
    void theSummaryNamesWhoSpokeInAtMost150Words() {
        List<String> summaries = EIGHT.journal().calls.stream()
                .filter(call -> call.purpose().equals("summary"))
                .map(call -> Objects.requireNonNull(call.reply()).text())
                .toList();
        assertThat(summaries).isNotEmpty().allSatisfy(text -> {
            assertThat(RatedSpeech.words(text)).isLessThanOrEqualTo(150);
            assertThat(text).containsAnyOf("Karen", "Walter", "Priya", "Brandon", "Denise", "Luis", "Grace", "Tom");
        });
    }

    @Test
    void wordsAreToldWhileTheyAreSaid() {
        List<String> soFar = new ArrayList<>();
        for (GroupNews news : EIGHT.news()) {
            if (news instanceof GroupNews.Saying saying) {
                soFar.add(saying.soFar());
            }
            if (news instanceof GroupNews.Happened(GroupEvent.Spoke spoke, var state)) {
                assertThat(soFar).isSorted().allMatch(spoke.text()::startsWith);
                assertThat(soFar.size()).isLessThan(8);
                soFar.clear();
            } else if (news instanceof GroupNews.Happened) {
                soFar.clear();
            }
        }
        assertThat(EIGHT.news().stream().filter(GroupNews.Saying.class::isInstance))
                .hasSizeGreaterThan(3 * EIGHT.state().spoken().size());
    }
}
