package app.moderato.file.study;

import app.moderato.core.study.Concept;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Picture;
import app.moderato.core.study.Price;
import app.moderato.core.study.Problem;
import java.util.ArrayList;
import java.util.List;

/** Reads concepts, with their pictures. */
final class ConceptMapper {
    private final PictureSource pictures;

    ConceptMapper(PictureSource pictures) {
        this.pictures = pictures;
    }

    List<Concept> concepts(Reading study) {
        List<Concept> concepts = new ArrayList<>();
        for (Reading concept : study.children("concepts")) {
            concepts.add(concept(concept, concepts.size()));
        }
        return concepts;
    }

    private Concept concept(Reading reading, int index) {
        boolean control = reading.truth("control", false);
        return new Concept(
                reading.parsed("id", ConceptId::new).orElseGet(() -> new ConceptId("unnamed-" + index)),
                reading.text("name").orElse("?"),
                reading.text("text").orElse(""),
                reading.parsed("price", Price::parse).orElse(null),
                pictures(reading),
                reading.words("attributes"),
                control,
                control && reading.truth("repeat", true));
    }

    private List<Picture> pictures(Reading reading) {
        List<Picture> found = new ArrayList<>();
        reading.text("image").ifPresent(name -> add(name, reading.at("image"), reading, found));
        List<String> names = reading.texts("images");
        for (int i = 0; i < names.size(); i++) {
            add(names.get(i), reading.at("images") + "/" + i, reading, found);
        }
        return found;
    }

    private void add(String name, String pointer, Reading reading, List<Picture> found) {
        try {
            found.add(pictures.picture(name));
        } catch (InvalidInput e) {
            e.problems().forEach(problem -> reading.problems().add(Problem.error(pointer, problem.sentence())));
        }
    }
}
