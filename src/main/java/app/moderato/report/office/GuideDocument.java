package app.moderato.report.office;

import app.moderato.core.interview.Bases;
import app.moderato.core.interview.PromptPreviews;
import app.moderato.core.interview.TimesAsked;
import app.moderato.core.panel.Panel;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Exposure;
import app.moderato.core.study.GuideSection;
import app.moderato.core.study.Memory;
import app.moderato.core.study.PanelSpec;
import app.moderato.core.study.Question;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Study;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The guide as a client reads and signs it: concepts, people, questions, logic. */
final class GuideDocument {
    static final String SYNTHETIC = "Synthetic respondents";

    private final Study study;
    private final Panel panel;
    private final PromptPreviews previews;
    private final GuideWords words;
    private final List<TimesAsked> bases;
    private final List<Block> blocks = new ArrayList<>();

    private GuideDocument(Study study, ScaleLibrary scales, Panel panel) {
        this.study = study;
        this.panel = panel;
        this.previews = PromptPreviews.of(study, panel);
        this.words = new GuideWords(study, scales);
        this.bases = Bases.of(study, panel.personas().size());
    }

    static List<Block> of(Study study, ScaleLibrary scales, Panel panel, LocalDate date) {
        GuideDocument document = new GuideDocument(study, scales, panel);
        String day = date.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));
        document.blocks.add(new Block.Title(study.title()));
        document.blocks.add(new Block.Subtitle("Discussion guide for approval · " + day));
        document.blocks.add(new Block.Paragraph(SYNTHETIC
                + ": the people asked are played by a language model. No person is interviewed, and the answers say what"
                + " people like these might say."));
        document.people();
        document.concepts();
        document.section(
                "Before the concepts", GuideSection.BEFORE, study.guide().before());
        document.section(
                "About each concept", GuideSection.QUESTIONS, study.guide().questions());
        document.section("After the concepts", GuideSection.AFTER, study.guide().after());
        if (study.group() != null) {
            document.blocks.addAll(GroupBlocks.of(study, study.group()));
        }
        document.blocks.add(new Block.Heading("Approval"));
        document.blocks.add(new Block.Paragraph("This guide may be used as printed here."));
        document.blocks.add(new Block.SignOff(List.of("Name", "Date", "Signature")));
        return List.copyOf(document.blocks);
    }

    private void people() {
        PanelSpec spec = study.panel();
        blocks.add(new Block.Heading("Who is asked"));
        String from = spec.personas() == null
                ? "drawn from the population " + Objects.requireNonNullElse(spec.population(), "?")
                : "from the file " + spec.personas();
        blocks.add(new Block.Paragraph(panel.personas().size() + " simulated people, " + from + "."));
        spec.filter()
                .forEach((attribute, wanted) -> blocks.add(
                        new Block.Item("Only " + attribute.replace('_', ' ') + ": " + wanted.replace("|", ", "))));
        spec.quotas().forEach((attribute, shares) -> {
            List<String> parts = new ArrayList<>();
            shares.forEach((category, share) -> parts.add(category + " " + Math.round(share * 100) + "%"));
            blocks.add(Block.Item.dashed("Quota on " + attribute.replace('_', ' ') + ": " + String.join(", ", parts)));
        });
    }

    private void concepts() {
        blocks.add(new Block.Heading("What they are shown"));
        blocks.add(new Block.Paragraph(exposure()));
        for (Concept concept : study.concepts()) {
            blocks.add(new Block.Name(concept.name()));
            if (!concept.text().isBlank()) {
                blocks.add(new Block.Paragraph(concept.text().strip()));
            }
            List<String> facts = new ArrayList<>();
            if (concept.price() != null) {
                facts.add("Price shown: " + concept.price());
            }
            if (!concept.pictures().isEmpty()) {
                int count = concept.pictures().size();
                facts.add(count == 1 ? "With a picture" : "With " + count + " pictures");
            }
            if (concept.control()) {
                facts.add("Control, against which the others are read; people are not told so");
            }
            if (!facts.isEmpty()) {
                blocks.add(new Block.Caption(String.join(" · ", facts)));
            }
        }
    }

    private String exposure() {
        int count = study.concepts().size();
        String shown = switch (study.guide().exposure()) {
            case Exposure.Sequential all ->
                count == 1
                        ? "Everybody sees the concept."
                        : "Everybody sees all " + count + " concepts, in balanced order." + twice();
            case Exposure.Monadic one -> "Everybody sees one of the " + count + " concepts.";
            case Exposure.Subset(int size) ->
                "Everybody sees " + size + " of the " + count + " concepts, in balanced order.";
        };
        return shown
                + (study.guide().memory() == Memory.CONCEPT
                        ? " Each concept is talked about in a conversation of its own."
                        : " All is one long conversation.");
    }

    private String twice() {
        return study.control()
                .filter(control -> control.repeat() && study.concepts().size() > 1)
                .map(control -> " “" + control.name() + "” is shown twice, to tell how far answers differ by chance.")
                .orElse("");
    }

    private void section(String title, GuideSection section, List<Question> questions) {
        List<TimesAsked> own =
                bases.stream().filter(base -> base.section() == section).toList();
        if (!questions.isEmpty()) {
            blocks.add(new Block.Heading(title));
        }
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            TimesAsked base = own.get(i);
            blocks.add(
                    new Block.Asked(base.number(), words.text(question.wording().text())));
            blocks.add(new Block.Note(words.type(question) + " · asked " + (base.conditional() ? "at most " : "")
                    + String.format(Locale.ENGLISH, "%,d", base.atMost()) + " times"));
            words.rules(question, previews.probes(question)).forEach(rule -> blocks.add(new Block.Note(rule)));
            words.answers(question).forEach(answer -> blocks.add(new Block.Item(answer)));
        }
    }
}
