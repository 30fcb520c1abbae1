package app.moderato.file.study;

import app.moderato.core.study.GuideLint;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Picture;
import app.moderato.core.study.Problem;
import app.moderato.core.study.RatingRange;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Study;
import app.moderato.core.study.StudyCheck;
import app.moderato.core.study.Unwritten;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads study files strictly and tells all their problems at once. Safe for use by several threads. */
public final class StudyReader {
    private static final int MOST = 200;
    private static final Set<String> RATING_NUMBERS = Set.of("/rating/temperature", "/rating/epsilon");

    private final ScaleLibrary scales;
    private final StudySchema schema = new StudySchema();

    /** @param scales those a study may name */
    public StudyReader(ScaleLibrary scales) {
        this.scales = scales;
    }

    /** A study file's text as {@link StudyFile#source()} has it. */
    public static String text(Path file) throws InvalidInput {
        return StudyText.of(file);
    }

    /** @throws InvalidInput with every problem and its line; warnings are among them */
    public StudyFile read(Path file) throws InvalidInput {
        String source = StudyText.of(file);
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new InvalidInput("“" + file + "” is not a study file.");
        }
        return read(source, Pictures.in(folder), file, new PanelFiles(folder));
    }

    /**
     * Reads a study in the making as far as it goes: what is missing or wrong is told beside it.
     *
     * @param pictures at hand, by the name the study gives them
     * @param file where the study lies, whose folder holds what its panel names; null where it lies nowhere
     * @throws InvalidInput where the text is no study at all
     */
    public Examined examine(String source, Map<String, Picture> pictures, @Nullable Path file) throws InvalidInput {
        Path folder = file == null ? null : file.toAbsolutePath().getParent();
        return examine(source, Pictures.among(pictures), file, new PanelFiles(folder));
    }

    /** The same, with the pictures of the study's folder. */
    public Examined examine(String source, Path file) throws InvalidInput {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null
                ? examine(source, Map.of(), file)
                : examine(source, Pictures.in(folder), file, new PanelFiles(folder));
    }

    /** @param pictures by the name the study gives them */
    public Study read(String source, Map<String, Picture> pictures) throws InvalidInput {
        if (source.length() > StudyText.LARGEST) {
            throw StudyText.tooLarge();
        }
        return read(source, Pictures.among(pictures), null, PanelFiles.ANYWHERE).study();
    }

    /** What a run or a group was begun with: T and ε that nobody may choose any more are read as they were. */
    public Study stored(String source, Map<String, Picture> pictures) throws InvalidInput {
        Examined found = examine(source, Pictures.among(pictures), null, PanelFiles.ANYWHERE);
        boolean computable = RatingRange.computable(found.study().rating());
        boolean others = found.errors().stream().anyMatch(problem -> !RATING_NUMBERS.contains(problem.pointer()));
        return (computable && !others ? found.file() : runnable(found)).study();
    }

    /** @param resource path on the class path, such as {@code /assets/samples/toothpaste.study.yaml} */
    public StudyFile readBundled(String resource) throws InvalidInput {
        try (InputStream in = StudyReader.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new InvalidInput("There is no bundled study “" + resource + "”.");
            }
            return read(StudyText.of(in), Pictures.beside(resource), null, PanelFiles.ANYWHERE);
        } catch (IOException e) {
            throw new InvalidInput("The bundled study “" + resource + "” cannot be read.");
        }
    }

    /** Problems found after reading, such as the panel's, with the lines of their places; one without a place is the panel's. */
    public static InvalidInput locate(StudyFile file, InvalidInput found) throws InvalidInput {
        Lines lines = new Lines(Source.parse(file.source()).root());
        return new InvalidInput(found.problems().stream()
                .map(problem -> problem.pointer().isEmpty()
                        ? new Problem(problem.severity(), "/panel", problem.line(), problem.sentence())
                        : problem)
                .map(lines::locate)
                .toList());
    }

    private StudyFile read(String text, PictureSource pictures, @Nullable Path path, PanelFiles files)
            throws InvalidInput {
        return runnable(examine(text, pictures, path, files));
    }

    private static StudyFile runnable(Examined found) throws InvalidInput {
        if (!found.errors().isEmpty()) {
            throw new InvalidInput(first(found.problems()));
        }
        return found.file();
    }

    private Examined examine(String text, PictureSource pictures, @Nullable Path path, PanelFiles files)
            throws InvalidInput {
        Source source = Source.parse(text);
        FormatVersion.check(source.root());
        Misfits misfits = new Misfits(schema.misfits(SchemaJson.of(source.root())));
        List<Problem> problems = new ArrayList<>(source.problems());
        problems.addAll(misfits.problems());

        List<Problem> inReading = new ArrayList<>();
        Study study = StudyMapper.study(Reading.of(source.root(), "", inReading), pictures);
        files.check(study.panel(), inReading);
        Suspicion form = new Suspicion(misfits.broken());
        inReading.stream().filter(problem -> !form.covers(problem)).forEach(problems::add);

        Set<String> broken = new HashSet<>(misfits.broken());
        inReading.forEach(problem -> broken.add(problem.pointer()));
        Suspicion all = new Suspicion(broken);
        List<Problem> meaning = new ArrayList<>(StudyCheck.check(study, scales, all.about(study)));
        meaning.addAll(GuideLint.lint(study, scales));
        meaning.addAll(Unwritten.of(study, StudyTemplate.conceptTexts()).onConcepts(study));
        meaning.stream().filter(problem -> !all.covers(problem)).forEach(problems::add);

        Lines lines = new Lines(source.root());
        List<Problem> located = StudyCheck.sorted(
                problems.stream().map(lines::locate).distinct().toList());
        return new Examined(study, text, path, located);
    }

    /** Nobody reads more; a file that is not a study at all would have thousands. */
    private static List<Problem> first(List<Problem> all) {
        if (all.size() <= MOST) {
            return all;
        }
        List<Problem> first = new ArrayList<>(all.subList(0, MOST));
        first.add(Problem.error("", "There are " + (all.size() - MOST) + " more problems. Mend these first."));
        return first;
    }
}
