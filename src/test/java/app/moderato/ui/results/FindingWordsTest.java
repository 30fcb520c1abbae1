package app.moderato.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.analysis.Comparison.Judgement;
import app.moderato.core.analysis.Finding;
import app.moderato.core.analysis.Finding.Claim;
import app.moderato.core.analysis.Finding.Lead;
import app.moderato.core.analysis.Statistic;
import app.moderato.core.analysis.inference.Interval;
import app.moderato.ui.control.ConceptName;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindingWordsTest {
    private static final List<ConceptName> NAMES = List.of(
            new ConceptName("enamel", "A", "Enamel Shield White", "$6.99", false),
            new ConceptName("overnight", "B", "Overnight Bright", "$9.49", false),
            new ConceptName("pearl", "C", "Plain Pearl", "$5.99", false),
            new ConceptName("reset", "D", "10-Day Reset", "$12.99", false),
            new ConceptName("everyday", "E", "Everyday White", "$4.49", true));

    @Test
    void twoBeatTheControlAndTheGapBetweenThemIsNoise() {
        FindingWords words = words(against(
                List.of("enamel", "pearl"),
                List.of("overnight"),
                List.of("reset"),
                List.of(),
                new Lead("enamel", "pearl", .03, Judgement.INSIDE_NOISE)));
        assertThat(words.headline())
                .isEqualTo("Enamel Shield White and Plain Pearl both beat the control. The 3-point gap between them is"
                        + " inside the noise.");
        assertThat(words.detail())
                .isEqualTo("Overnight Bright is level with the control. 10-Day Reset is clearly below it. Take A and C"
                        + " forward; don’t choose between them on this run.");
    }

    @Test
    void aGapThatIsClearPutsOneFirst() {
        FindingWords words = words(against(
                List.of("enamel", "pearl"),
                List.of(),
                List.of("overnight", "reset"),
                List.of(),
                new Lead("enamel", "pearl", .06, Judgement.BETTER)));
        assertThat(words.headline()).endsWith("Enamel Shield White is 6 points ahead of Plain Pearl.");
        assertThat(words.detail())
                .isEqualTo("Overnight Bright and 10-Day Reset are clearly below the control. Take A forward first, then"
                        + " C.");
    }

    @Test
    void threeAreNamedAndFourAreCounted() {
        Lead lead = new Lead("enamel", "pearl", .01, Judgement.INSIDE_NOISE);
        List<String> none = List.of();
        assertThat(words(against(List.of("enamel", "pearl", "reset"), none, none, none, lead))
                        .headline())
                .isEqualTo("Enamel Shield White, Plain Pearl and 10-Day Reset all beat the control. The 1-point gap"
                        + " between Enamel Shield White and Plain Pearl is inside the noise.");
        FindingWords four = words(against(List.of("enamel", "pearl", "reset", "overnight"), none, none, none, lead));
        assertThat(four.headline()).startsWith("4 of 4 concepts beat the control, Enamel Shield White first.");
        assertThat(four.detail()).isEqualTo("Take A, C, D and B forward; don’t choose between A and C on this run.");
    }

    @Test
    void oneBeatsTheControlAlone() {
        FindingWords words = words(against(
                List.of("pearl"),
                List.of("enamel", "overnight"),
                List.of(),
                List.of("reset"),
                new Lead("pearl", "enamel", .08, Judgement.BETTER)));
        assertThat(words.headline()).isEqualTo("Plain Pearl alone beats the control.");
        assertThat(words.detail())
                .isEqualTo("Enamel Shield White and Overnight Bright are level with the control. 10-Day Reset is not"
                        + " clearly apart from the control. Take C forward.");
    }

    @Test
    void noneBeatsTheControl() {
        FindingWords words = words(against(List.of(), List.of("enamel", "pearl"), List.of("reset"), List.of(), null));
        assertThat(words.headline()).isEqualTo("None of the 3 concepts beats the control.");
        assertThat(words.detail())
                .isEqualTo(
                        "Enamel Shield White and Plain Pearl are level with the control. 10-Day Reset is clearly below"
                                + " it. Take none forward on this run.");
    }

    @Test
    void allLevelWithTheControl() {
        FindingWords words = words(against(List.of(), List.of("enamel", "pearl"), List.of(), List.of(), null));
        assertThat(words.headline()).isEqualTo("None of the 2 concepts beats the control.");
        assertThat(words.detail())
                .isEqualTo("Every difference from it is inside the noise. Take none forward on this run.");
    }

    @Test
    void oneConceptAndTheControl() {
        assertThat(words(against(List.of("pearl"), List.of(), List.of(), List.of(), null))
                        .headline())
                .isEqualTo("Plain Pearl beats the control.");
        assertThat(words(against(List.of(), List.of("pearl"), List.of(), List.of(), null))
                        .headline())
                .isEqualTo("Plain Pearl does not beat the control.");
    }

    @Test
    void withoutAControlTheLeadersAreNamed() {
        FindingWords one = words(new Claim.AmongThemselves(
                List.of("enamel"), List.of("pearl", "reset"), new Lead("enamel", "pearl", .08, Judgement.BETTER)));
        assertThat(one.headline()).isEqualTo("Enamel Shield White leads, 8 points ahead of Plain Pearl.");
        assertThat(one.detail()).isEqualTo("Take A forward.");
        FindingWords two = words(new Claim.AmongThemselves(
                List.of("enamel", "pearl"), List.of("reset"), new Lead("pearl", "reset", .12, Judgement.BETTER)));
        assertThat(two.headline())
                .isEqualTo("Enamel Shield White and Plain Pearl lead; no gap between them is clear of the noise.");
        assertThat(two.detail())
                .isEqualTo(
                        "10-Day Reset follows 12 points behind Plain Pearl. Take A and C forward; don’t choose between"
                                + " them on this run.");
        FindingWords none = words(new Claim.AmongThemselves(List.of("enamel", "pearl"), List.of(), null));
        assertThat(none.headline())
                .isEqualTo("No concept stands out: no gap between neighbours is clear of the noise.");
    }

    @Test
    void withoutANoiseFloorNothingIsJudged() {
        FindingWords words = words(new Claim.Unjudged("enamel", .57, "everyday", true, .16));
        assertThat(words.headline())
                .isEqualTo(
                        "Enamel Shield White comes first with 57% in the top two boxes, 16 points above the control.");
        assertThat(words.detail()).startsWith("There is no noise floor on this run");
        assertThat(words(new Claim.Unjudged("everyday", .41, "pearl", false, .01))
                        .headline())
                .isEqualTo("Everyday White comes first with 41% in the top two boxes, 1 point above Plain Pearl.");
    }

    @Test
    void oneConceptHasItsFigures() {
        assertThat(words(new Claim.Alone("pearl", .544, new Interval(.5, .58))).headline())
                .isEqualTo("Plain Pearl: 54% in the top two boxes, 95% interval 50–58.");
    }

    @Test
    void tooFewPeopleAndRehearsalsAreNoFinding() {
        assertThat(words(new Claim.TooFew(12)).headline()).isEqualTo("Only 12 people: too few for a finding.");
        FindingWords rehearsal = words(new Claim.Rehearsal());
        assertThat(rehearsal.headline())
                .isEqualTo("Rehearsal run: check the layout, not the answer. No finding is stated.");
        assertThat(rehearsal.detail()).isEmpty();
    }

    @Test
    void anUnfinishedRunIsSoFarAndABadVerdictGivesNoAdvice() {
        Claim claim = against(List.of("pearl"), List.of(), List.of(), List.of(), null);
        FindingWords words = new FindingWords(new Finding(claim, Statistic.TOP2, true, false), NAMES, 1);
        assertThat(words.headline()).isEqualTo("So far: Plain Pearl beats the control.");
        assertThat(words.detail())
                .isEqualTo("The verdict is “do not use”: read its reasons before anything is decided.");
    }

    @Test
    void gapsOfMeansAreInScalePointsOnTheScalesOwnNumbers() {
        Claim both = against(
                List.of("enamel", "pearl"),
                List.of(),
                List.of(),
                List.of(),
                new Lead("enamel", "pearl", .07, Judgement.INSIDE_NOISE));
        assertThat(new FindingWords(new Finding(both, Statistic.MEAN, false, true), NAMES, 1).headline())
                .endsWith("The 0.07 gap between them is inside the noise.");
        Claim alone = new Claim.Alone("pearl", 8.5, new Interval(8, 9));
        assertThat(new FindingWords(new Finding(alone, Statistic.MEAN, false, true), NAMES, 0).headline())
                .isEqualTo("Plain Pearl: a mean of 7.50.");
    }

    private static Claim against(
            List<String> above, List<String> level, List<String> below, List<String> unclear, @Nullable Lead lead) {
        return new Claim.AgainstControl("everyday", above, level, below, unclear, lead);
    }

    private static FindingWords words(Claim claim) {
        return new FindingWords(new Finding(claim, Statistic.TOP2, false, true), NAMES, 1);
    }
}
