package app.moderato.file.study;

import app.moderato.core.study.Guide;
import app.moderato.core.study.GuideSection;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Problem;
import app.moderato.core.study.Question;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads question blocks as strictly as studies: the block's questions stand in a small study and are read with it. */
final class BlockReader {
    private static final List<String> KEYS = List.of("title", "about", "section", "questions");
    private static final String FRAME = """
            moderato: 1
            title: Frame
            concepts: [{id: a, name: A, text: A}]
            panel: {size: 1, population: us-adults}
            guide: {}
            """;

    private static final Map<String, QuestionBlock> READ = new ConcurrentHashMap<>();

    private BlockReader() {}

    static QuestionBlock bundled(String id) {
        return READ.computeIfAbsent(id, BlockReader::resource);
    }

    private static QuestionBlock resource(String id) {
        try (InputStream in = BlockReader.class.getResourceAsStream("/assets/templates/blocks/" + id + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("The bundled question block " + id + " has gone.");
            }
            return read(id, StudyText.of(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidInput e) {
            throw new IllegalStateException("The bundled question block " + id + " is broken: " + e.getMessage(), e);
        }
    }

    /** @throws InvalidInput with everything that is wrong */
    static QuestionBlock read(String id, String text) throws InvalidInput {
        Source source = Source.parse(text);
        List<Problem> problems = new ArrayList<>(source.problems());
        Reading block = Reading.of(source.root(), "", problems);
        GuideSection section = section(block);
        block.fields().fields().stream()
                .filter(field -> !KEYS.contains(field.key()))
                .forEach(field -> problems.add(
                        Problem.error("", "“" + field.key() + "” is not a key of a question block. Keys: " + KEYS + ".")
                                .atLine(field.line())));
        Item framed = framed(block, section);
        problems.addAll(new Misfits(new StudySchema().misfits(SchemaJson.of(framed))).problems());
        Guide guide = GuideMapper.guide(Reading.of(framed, "", problems).child("guide"));
        List<Question> questions = switch (section) {
            case BEFORE -> guide.before();
            case QUESTIONS -> guide.questions();
            case AFTER -> guide.after();
        };
        if (block.text("title").isEmpty() || questions.isEmpty()) {
            problems.add(Problem.error("", "A question block has a title and questions."));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new QuestionBlock(
                id, block.text("title").orElse(id), block.text("about").orElse(""), section, questions);
    }

    private static GuideSection section(Reading block) throws InvalidInput {
        String written = block.text("section").orElse("questions");
        for (GuideSection section : GuideSection.values()) {
            if (section.name().toLowerCase(Locale.ROOT).equals(written)) {
                return section;
            }
        }
        throw new InvalidInput("“" + written + "” is not a section. A block belongs to before, questions or after.");
    }

    private static Item framed(Reading block, GuideSection section) throws InvalidInput {
        Item.Fields frame =
                Reading.of(Source.parse(FRAME).root(), "", new ArrayList<>()).fields();
        List<Item.Field> guide = new ArrayList<>();
        block.fields()
                .get("questions")
                .ifPresent(questions -> guide.add(
                        new Item.Field(section.name().toLowerCase(Locale.ROOT), questions, questions.line())));
        if (section != GuideSection.QUESTIONS) {
            guide.add(new Item.Field("questions", anyQuestion(), 0));
        }
        List<Item.Field> fields = new ArrayList<>(frame.fields());
        fields.removeLast();
        fields.add(new Item.Field("guide", new Item.Fields(guide, 0), 0));
        return new Item.Fields(fields, 0);
    }

    private static Item anyQuestion() throws InvalidInput {
        return Source.parse("[{id: any, type: open, text: Any}]").root();
    }
}
