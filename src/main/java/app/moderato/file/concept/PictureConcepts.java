package app.moderato.file.concept;

import app.moderato.core.study.Concept;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.ConceptIds;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Picture;
import app.moderato.core.study.Problem;
import app.moderato.file.picture.PictureImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Makes a concept of each picture in a folder, in the order in which people number them; folders in it are left alone. */
public final class PictureConcepts {
    /** Files that are looked at. */
    private static final int MOST_FILES = 2_000;

    private PictureConcepts() {}

    /**
     * @param existing the study's concepts
     * @throws InvalidInput where the folder cannot be read or holds no picture
     */
    public static ImportedConcepts in(Path folder, List<Concept> existing, PictureImport pictures) throws InvalidInput {
        if (!Files.isDirectory(folder)) {
            throw new InvalidInput("“" + folder + "” is not a folder. Choose the folder that holds the pictures.");
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .limit(MOST_FILES)
                    .toList();
            ImportedConcepts imported = of(found, existing, pictures);
            if (imported.concepts().isEmpty() && imported.problems().isEmpty()) {
                throw new InvalidInput("There are no pictures in “" + folder
                        + "”. Choose a folder with PNG, JPEG or WebP" + " files.");
            }
            return imported;
        } catch (IOException e) {
            throw new InvalidInput("The folder “" + folder + "” cannot be read. Check that you may open it.");
        }
    }

    /** The same of single files, as when several are dropped at once. */
    public static ImportedConcepts of(Collection<Path> files, List<Concept> existing, PictureImport pictures) {
        List<Concept> concepts = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Set<ConceptId> ids = new HashSet<>();
        existing.forEach(concept -> ids.add(concept.id()));
        List<Path> sorted = files.stream()
                .sorted(new NaturalOrder<>(file -> name(String.valueOf(file.getFileName()))))
                .toList();
        for (Path file : sorted) {
            if (existing.size() + concepts.size() == ConceptTable.MOST) {
                problems.add(Problem.error(
                        "",
                        "A study has at most " + ConceptTable.MOST + " concepts. “" + file.getFileName()
                                + "” and the pictures after it are left out."));
                break;
            }
            try {
                Picture picture = pictures.add(file).picture();
                String name = name(String.valueOf(file.getFileName()));
                ConceptId id = ConceptIds.fresh(name, ids);
                ids.add(id);
                concepts.add(new Concept(id, name, "", null, List.of(picture), Map.of(), false, false));
            } catch (InvalidInput e) {
                problems.add(Problem.error("", String.valueOf(e.getMessage())));
            }
        }
        return new ImportedConcepts(concepts, problems);
    }

    /** The file's name in words. */
    static String name(String file) {
        String words = file.replaceFirst("(?<=.)\\.[A-Za-z0-9]{1,5}$", "")
                .replaceAll("[_\\s]+|(?<=\\p{L})-(?=\\p{L})", " ")
                .strip();
        return words.isEmpty() ? file : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
