package app.moderato.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.analysis.Comparison.Difference;
import app.moderato.core.analysis.Comparison.Figures;
import app.moderato.core.analysis.Comparison.Judgement;
import app.moderato.core.analysis.Comparison.Pair;
import app.moderato.core.analysis.Comparison.Selection;
import app.moderato.core.analysis.Finding.Claim;
import app.moderato.core.analysis.Finding.Lead;
import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.interview.RunState;
import app.moderato.core.rating.Pmf;
import app.moderato.core.study.QuestionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Comparisons put together by hand; the control is called c. */
class FindingRulesTest {
    private static final Interval ANY = new Interval(0, 1);

    private final RunBuilder run = new RunBuilder();
    private final List<Figures> figures = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();
    private boolean floor = true;
    private int n = 200;

    @Test
    void twoThatBeatTheControlAreSaidWithTheGapBetweenThem() {
        concepts("a 57", "b 40", "c 41", "d 28", "p 54");
        pair("a", "c", .16, Judgement.BETTER);
        pair("p", "c", .13, Judgement.BETTER);
        pair("b", "c", -.01, Judgement.INSIDE_NOISE);
        pair("d", "c", -.13, Judgement.WORSE);
        pair("a", "p", .03, Judgement.INSIDE_NOISE);
        assertThat(claim())
                .isEqualTo(new Claim.AgainstControl(
                        "c",
                        List.of("a", "p"),
                        List.of("b"),
                        List.of("d"),
                        List.of(),
                        new Lead("a", "p", .03, Judgement.INSIDE_NOISE)));
    }

    @Test
    void oneConceptAgainstTheControlHasNoOtherToBeSetAgainst() {
        concepts("a 60", "c 41");
        pair("a", "c", .19, Judgement.UNCLEAR);
        assertThat(claim())
                .isEqualTo(new Claim.AgainstControl("c", List.of(), List.of(), List.of(), List.of("a"), null));
    }

    @Test
    void withoutAControlTheLeadersEndAtTheFirstClearGap() {
        concepts("a 57", "b 55", "d 40", "e 39");
        pair("a", "b", .02, Judgement.INSIDE_NOISE);
        pair("b", "d", .15, Judgement.BETTER);
        pair("d", "e", .01, Judgement.INSIDE_NOISE);
        assertThat(claim())
                .isEqualTo(new Claim.AmongThemselves(
                        List.of("a", "b"), List.of("d", "e"), new Lead("b", "d", .15, Judgement.BETTER)));
    }

    @Test
    void withoutAControlAndWithoutAClearGapAllLead() {
        concepts("a 57", "b 55");
        pair("a", "b", .02, Judgement.INSIDE_NOISE);
        assertThat(claim()).isEqualTo(new Claim.AmongThemselves(List.of("a", "b"), List.of(), null));
    }

    @Test
    void oneConceptStandsAlone() {
        concepts("a 57");
        assertThat(claim()).isEqualTo(new Claim.Alone("a", .57, ANY));
    }

    @Test
    void withoutANoiseFloorNothingIsJudged() {
        floor = false;
        concepts("a 50", "b 40", "c 25");
        assertThat(claim()).isEqualTo(new Claim.Unjudged("a", .5, "c", true, .25));
    }

    @Test
    void aControlThatLeadsWithoutANoiseFloorIsSetAgainstTheNext() {
        floor = false;
        concepts("a 25", "c 50");
        assertThat(claim()).isEqualTo(new Claim.Unjudged("c", .5, "a", false, .25));
    }

    @Test
    void tooFewPeopleAreNoFinding() {
        n = 29;
        assertThat(claim()).isEqualTo(new Claim.TooFew(29));
    }

    @Test
    void aRehearsalStatesNoFinding() {
        run.provider("rehearsal");
        concepts("a 57", "c 41");
        pair("a", "c", .16, Judgement.BETTER);
        assertThat(claim()).isEqualTo(new Claim.Rehearsal());
    }

    @Test
    void anUnfinishedRunIsSaidToBeSoFar() {
        concepts("a 57");
        assertThat(finding(Verdict.Level.DIRECTIONAL).soFar()).isFalse();
        run.state(RunState.STOPPED);
        assertThat(finding(Verdict.Level.DIRECTIONAL).soFar()).isTrue();
    }

    @Test
    void whatMustNotBeUsedIsNoAdvice() {
        concepts("a 57");
        assertThat(finding(Verdict.Level.DIRECTIONAL).advised()).isTrue();
        assertThat(finding(Verdict.Level.DO_NOT_USE).advised()).isFalse();
    }

    /** Such as {@code a 57}: a's top-2 is 57 %. */
    private void concepts(String... all) {
        for (String one : all) {
            String[] parts = one.split(" ", -1);
            double top2 = Integer.parseInt(parts[1]) / 100.0;
            run.concept(parts[0], parts[0], "", "1 USD", parts[0].equals("c"));
            figures.add(new Figures(
                    new LikertSummary(
                            parts[0], new QuestionId("q"), "ssr", 200, Pmf.of(1 - top2, 0, 0, 0, top2), ANY, ANY),
                    200,
                    new ByStatistic<>(.0, .0)));
        }
    }

    private void pair(String first, String second, double value, Judgement judgement) {
        Difference difference = new Difference(value, ANY, .5, .5, judgement);
        pairs.add(new Pair(first, second, true, 200, new ByStatistic<>(difference, difference)));
    }

    private Claim claim() {
        return finding(Verdict.Level.USABLE).claim();
    }

    private Finding finding(Verdict.Level verdict) {
        Comparison comparison = new Comparison(
                new Selection(new QuestionId("q"), Respondents.EVERYONE, true, Statistic.TOP2),
                n,
                n,
                figures,
                Map.of(),
                pairs,
                floor ? new NoiseFloor(new ByStatistic<>(.05, .1), NoiseFloor.Origin.CONTROL_TWICE) : null);
        return FindingRules.of(comparison, run.study(), run.contents().run(), verdict);
    }
}
