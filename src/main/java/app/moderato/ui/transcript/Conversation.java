package app.moderato.ui.transcript;

import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.TranscriptAnswer;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One person's interview as lines: a section for each part of it, then its questions and answers. */
final class Conversation {
    /** A part of an interview: one showing of a concept, or what comes before or after all of them. */
    private record Part(int replicate, String concept, int showing, boolean opening) {}

    private final List<TranscriptAnswer> cells;
    private final RunNames names;
    private final Messages messages;

    /** @param cells of one person, in the order planned */
    Conversation(List<TranscriptAnswer> cells, RunNames names, Messages messages) {
        this.cells = cells;
        this.names = names;
        this.messages = messages;
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        Part last = null;
        for (TranscriptAnswer cell : cells) {
            CellKey key = cell.answer().key();
            Part part = part(key);
            if (!part.equals(last)) {
                boolean next = last == null || last.replicate() != part.replicate();
                if (next && replicates() > 1) {
                    lines.add(new Line.Section(
                            messages.text("transcript.section.interview", part.replicate(), replicates()), null, ""));
                }
                lines.add(section(part));
                last = part;
            }
            lines.add(new Line.Entry(
                    LazyAnswer.of(cell), key.question(), names.label(key.question()), null, null, false, true));
        }
        return lines;
    }

    private Part part(CellKey key) {
        boolean opening = key.concept().isEmpty() && names.opens(key.question());
        return new Part(key.replicate(), key.concept(), key.showing(), opening);
    }

    private List<Part> showings(int replicate) {
        return cells.stream()
                .map(cell -> part(cell.answer().key()))
                .filter(part -> part.replicate() == replicate && !part.concept().isEmpty())
                .distinct()
                .toList();
    }

    private int replicates() {
        return cells.stream()
                .mapToInt(cell -> cell.answer().key().replicate())
                .max()
                .orElse(1);
    }

    private Line.Section section(Part part) {
        Optional<ConceptName> concept = names.concept(part.concept());
        if (concept.isEmpty()) {
            return new Line.Section(
                    messages.text(part.opening() ? "transcript.section.opening" : "transcript.section.closing"),
                    null,
                    "");
        }
        List<Part> showings = showings(part.replicate());
        String key = part.showing() > 1 ? "transcript.section.again" : "transcript.section.shown";
        String detail = showings.size() == 1
                ? messages.text("transcript.section.alone")
                : messages.text(
                        key,
                        word("transcript.order.words", showings.indexOf(part) + 1),
                        word("transcript.count.words", showings.size()));
        return new Line.Section(names.title(concept.get()), concept.get(), detail);
    }

    /** A number in words, as a figure beyond those there are words for. */
    private String word(String key, int number) {
        String[] words = (key.equals("transcript.order.words")
                        ? messages.text("transcript.order.words")
                        : messages.text("transcript.count.words"))
                .split(",", -1);
        return number <= words.length ? words[number - 1] : String.valueOf(number);
    }

    /** Such as “p005 · Run 3 · order A, D, E, C, B, E · 8 blocks, 33 answers”. */
    String facts(PersonName person, String run) {
        String order = showings(1).stream()
                .map(part ->
                        names.concept(part.concept()).map(ConceptName::letter).orElse(part.concept()))
                .collect(Collectors.joining(", "));
        long parts =
                cells.stream().map(cell -> part(cell.answer().key())).distinct().count();
        long answers = cells.stream()
                .filter(cell -> cell.answer().status() == CellStatus.ANSWERED)
                .count();
        return order.isEmpty()
                ? messages.text("transcript.heading.facts", person.id(), run, parts, answers)
                : messages.text("transcript.heading.ordered", person.id(), run, order, parts, answers);
    }
}
