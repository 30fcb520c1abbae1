package app.moderato.core.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.llm.Embedder;
import app.moderato.core.rating.AnchorReport.MeasuredSet;
import app.moderato.core.rating.AnchorReport.Standing;
import app.moderato.core.study.ReferenceSet;
import app.moderato.core.study.Scale;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The lab on an embedder whose vectors are the angles that the anchors spell out. */
class AnchorLabTest {
    @Test
    void setsWhoseMeansRisePassAllChecks() throws Exception {
        AnchorReport report = measure(List.of("0 20 40 60 80", "2 22 42 62 82", "1 21 41 61 81"));
        assertThat(report.allPass()).isTrue();
        MeasuredSet first = report.sets().getFirst();
        assertThat(first.means()).hasSize(5).isSorted();
        assertThat(first.poles()).isCloseTo(Math.cos(Math.toRadians(80)), within(1e-6));
        assertThat(first.checks()).hasSize(4);
        assertThat(first.reasons()).isEmpty();
    }

    @Test
    void aSetIsRatedByTheOthersAndNotByItself() throws Exception {
        AnchorReport report = measure(List.of("80 60 40 20 0", "0 20 40 60 80", "2 22 42 62 82"));
        MeasuredSet turned = report.sets().getFirst();
        assertThat(turned.standing()).isEqualTo(Standing.FAILS);
        assertThat(turned.means().getFirst()).isGreaterThan(turned.means().getLast());
        assertThat(failed(turned)).containsExactly(AnchorCheck.Kind.RISE, AnchorCheck.Kind.ENDS);
        assertThat(turned.reasons().getFirst()).contains("below the");
    }

    @Test
    void polesThatSayTheSameFail() throws Exception {
        AnchorReport report = measure(List.of("0 40 60 80 20", "0 20 40 60 80", "2 22 42 62 82"));
        assertThat(failed(report.sets().getFirst())).contains(AnchorCheck.Kind.RISE);
        AnchorReport near = measure(List.of("0 60 120 180 10", "0 20 40 60 80", "2 22 42 62 82"));
        assertThat(failed(near.sets().getFirst())).contains(AnchorCheck.Kind.POLES);
    }

    @Test
    void twoAnchorsWithNearlyOneMeaningFail() throws Exception {
        AnchorReport report = measure(List.of("0 10 40 60 80", "0 20 40 60 80", "2 22 42 62 82"));
        assertThat(failed(report.sets().getFirst())).containsExactly(AnchorCheck.Kind.TWINS);
        assertThat(report.sets().getFirst().reasons().getFirst()).contains("points 1 and 2");
    }

    @Test
    void theOnlySetOfACustomScaleIsUnmeasured() throws Exception {
        AnchorReport report = measure(List.of("0 20 40 60 80"));
        assertThat(report.sets().getFirst().standing()).isEqualTo(Standing.UNMEASURED);
        assertThat(report.sets().getFirst().reasons().getFirst()).startsWith("Unmeasured");
        assertThat(report.allPass()).isFalse();
        assertThat(report.nonePasses()).isTrue();
    }

    @Test
    void limitsFollowTheLengthOfTheScale() throws Exception {
        AnchorReport report = measure(List.of("0 50", "5 55", "10 60"));
        for (MeasuredSet set : report.sets()) {
            assertThat(set.checks().get(1).limit()).isCloseTo(0.2, within(1e-12));
            assertThat(set.checks()).extracting(AnchorCheck::kind).doesNotContain(AnchorCheck.Kind.POLES);
            assertThat(set.standing()).isEqualTo(Standing.PASSES);
        }
    }

    private static List<AnchorCheck.Kind> failed(MeasuredSet set) {
        return set.checks().stream()
                .filter(check -> !check.holds())
                .map(AnchorCheck::kind)
                .toList();
    }

    private static AnchorReport measure(List<String> angles) throws Exception {
        List<ReferenceSet> sets = angles.stream()
                .map(set -> new ReferenceSet("set " + set, Arrays.asList(set.split(" "))))
                .toList();
        int points = sets.getFirst().anchors().size();
        List<String> labels = sets.getFirst().anchors();
        return AnchorLab.measure(new Scale("angles", "en", points, labels, "1", sets), new AngleEmbedder());
    }

    private static final class AngleEmbedder implements Embedder {
        @Override
        public String id() {
            return "angles";
        }

        @Override
        public float[] embed(String text) {
            double angle = Math.toRadians(Double.parseDouble(text));
            return new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
        }
    }
}
