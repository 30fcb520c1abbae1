package app.moderato.report.text;

import app.moderato.core.analysis.ResultView;
import app.moderato.core.analysis.Verdict;
import app.moderato.core.interview.Answer;
import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.Exchange;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RunContents;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.rating.Pmf;
import app.moderato.core.study.Concept;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.Question;
import app.moderato.core.study.Study;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Questions and answers as people read them, person by person, in the order given. */
public final class TranscriptText {
    private static final String INDENT = "    ";

    private final RunContents contents;
    private final Study study;
    private final Map<PersonaId, Persona> people;
    private final Verdict verdict;
    private final StringBuilder text = new StringBuilder();

    private TranscriptText(RunContents contents, Study study, Verdict verdict) {
        this.verdict = verdict;
        this.contents = contents;
        this.study = study;
        this.people = contents.panel().personas().stream()
                .collect(Collectors.toMap(Persona::id, Function.identity(), (a, b) -> a));
    }

    /**
     * @param contents a run with the answers that are to stand in the text
     * @param study as it was run
     * @param verdict on the run as a whole
     */
    public static String of(RunContents contents, Study study, Verdict verdict) {
        return new TranscriptText(contents, study, verdict.on(ResultView.TRANSCRIPTS)).write();
    }

    private String write() {
        text.append(study.title()).append('\n');
        text.append("Run ").append(contents.run().id()).append(" · Synthetic respondents");
        if (contents.run().rehearsal()) {
            text.append(" · REHEARSAL: invented answers. Do not use.");
        }
        text.append("\nVerdict: ").append(verdict.level().words()).append(". ").append(verdict.use());
        text.append("\n").append(contents.answers().size()).append(" answers\n");
        PersonaId person = null;
        String concept = "";
        for (RatedAnswer rated : contents.answers()) {
            CellKey key = rated.answer().key();
            boolean next = !key.persona().equals(person);
            if (next) {
                person = key.persona();
                text.append("\n\n").append(name(person)).append('\n');
            }
            String about = key.concept() + " " + key.showing();
            if (!key.concept().isEmpty() && (next || !about.equals(concept))) {
                text.append("\n  ").append(concept(key)).append('\n');
            }
            concept = about;
            append(rated);
        }
        return text.toString();
    }

    private String name(PersonaId id) {
        Persona persona = people.get(id);
        return persona == null
                ? id.value()
                : persona.name() + " (" + id + "), "
                        + String.join(", ", persona.attributes().values());
    }

    private String concept(CellKey key) {
        String name = study.concepts().stream()
                .filter(one -> one.id().equals(new ConceptId(key.concept())))
                .findFirst()
                .map(one -> one.name() + price(one))
                .orElse(key.concept());
        return key.showing() > 1 ? name + ", shown again" : name;
    }

    private static String price(Concept concept) {
        return concept.price() == null ? "" : ", " + concept.price();
    }

    private void append(RatedAnswer rated) {
        Answer answer = rated.answer();
        if (answer.exchanges().isEmpty()) {
            text.append('\n').append(INDENT).append(wording(answer)).append('\n');
        }
        for (Exchange exchange : answer.exchanges()) {
            text.append('\n').append(indented(exchange.asked())).append('\n');
            text.append(indented("> " + exchange.replied())).append('\n');
        }
        if (answer.status() != CellStatus.ANSWERED) {
            text.append(INDENT).append('[').append(answer.status().code());
            text.append(answer.reason().isEmpty() ? "" : ": " + answer.reason()).append("]\n");
        }
        if (rated.rating() != null) {
            text.append(INDENT)
                    .append(rating(rated.rating().pmf(), lowest(answer)))
                    .append('\n');
        } else if (!answer.value().isEmpty()) {
            text.append(INDENT).append("[").append(answer.value()).append("]\n");
        }
    }

    private String wording(Answer answer) {
        return study.guide()
                .find(answer.key().question())
                .map(question -> question.wording().text())
                .orElse(answer.key().question().value());
    }

    private int lowest(Answer answer) {
        return study.guide().find(answer.key().question()).orElse(null) instanceof Question.Nps ? 0 : 1;
    }

    private static String rating(Pmf pmf, int lowest) {
        String shares = IntStream.rangeClosed(1, pmf.points())
                .mapToObj(point -> String.format(Locale.ROOT, "%d: %.0f%%", point - 1 + lowest, 100 * pmf.at(point)))
                .collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, "[mean %.2f; %s]", pmf.mean() - 1 + lowest, shares);
    }

    private static String indented(String words) {
        return words.lines().map(line -> INDENT + line).collect(Collectors.joining("\n"));
    }
}
