package app.moderato.core.study;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Pictures that differ in what is not meant to be compared: how many, of what shape, how sharp. */
final class UnlikePictures {
    /** Width by height of one as a multiple of the other's. */
    private static final double SHAPE = 1.5;
    /** Pixels of one as a multiple of the other's: twice as wide and high. */
    private static final double SHARPNESS = 4;

    private UnlikePictures() {}

    static void find(List<Concept> concepts, List<ConceptFinding> findings) {
        List<Concept> pictured = concepts.stream()
                .filter(concept -> !concept.pictures().isEmpty())
                .toList();
        counts(pictured, findings);
        List<Sized> sized = pictured.stream()
                .flatMap(
                        concept -> concept.pictures().getFirst().size().stream().map(size -> new Sized(concept, size)))
                .toList();
        if (sized.size() > 1) {
            shapes(sized, findings);
            sharpness(sized, findings);
        }
    }

    /** A concept and the size of its first picture. */
    private record Sized(Concept concept, PictureSize size) {
        double shape() {
            return (double) size.width() / size.height();
        }
    }

    private static void counts(List<Concept> pictured, List<ConceptFinding> findings) {
        Optional<Concept> fewest = pictured.stream()
                .min(Comparator.comparingInt(concept -> concept.pictures().size()));
        fewest.ifPresent(least -> pictured.stream()
                .filter(concept -> concept.pictures().size() > least.pictures().size())
                .sorted(Comparator.comparingInt(
                                (Concept concept) -> concept.pictures().size())
                        .reversed())
                .forEach(concept -> findings.add(finding(
                        concept,
                        "“" + concept.name() + "” shows " + concept.pictures().size() + " pictures and “" + least.name()
                                + "” " + least.pictures().size()
                                + ". More to look at is liked for itself; show as many of each."))));
    }

    private static void shapes(List<Sized> sized, List<ConceptFinding> findings) {
        Sized usual = sized.stream()
                .sorted(Comparator.comparingDouble(Sized::shape))
                .toList()
                .get((sized.size() - 1) / 2);
        sized.stream()
                .filter(one -> Math.max(one.shape() / usual.shape(), usual.shape() / one.shape()) > SHAPE)
                .forEach(one -> findings.add(finding(
                        one.concept(),
                        "The picture of “" + one.concept().name() + "” is " + one.size() + " pixels and that of “"
                                + usual.concept().name() + "” " + usual.size()
                                + ". Cut them to one shape, so that none stands out by it.")));
    }

    private static void sharpness(List<Sized> sized, List<ConceptFinding> findings) {
        Sized sharpest = sized.stream()
                .max(Comparator.comparingLong(one -> one.size().pixels()))
                .orElseThrow();
        sized.stream()
                .filter(one -> one.size().pixels() * SHARPNESS < sharpest.size().pixels())
                .forEach(one -> findings.add(finding(
                        one.concept(),
                        "The picture of “" + one.concept().name() + "” has only " + one.size() + " pixels and that of “"
                                + sharpest.concept().name() + "” " + sharpest.size()
                                + ". A model sees less in the smaller one; use pictures of like size.")));
    }

    private static ConceptFinding finding(Concept concept, String sentence) {
        return new ConceptFinding(concept, ConceptFinding.Kind.PICTURE, null, sentence);
    }
}
