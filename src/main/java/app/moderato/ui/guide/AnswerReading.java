package app.moderato.ui.guide;

import app.moderato.core.interview.Answer;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.Tried;
import app.moderato.core.panel.Persona;
import app.moderato.core.rating.Pmf;
import app.moderato.core.rating.Rating;
import app.moderato.core.study.Concept;
import app.moderato.core.study.GuideOutline;
import app.moderato.core.study.GuideSection;
import app.moderato.core.study.Question;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Turns a stored answer into what the page shows of it. */
final class AnswerReading {
    private final Messages messages;
    private final ReadGuide guide;

    AnswerReading(Messages messages, ReadGuide guide) {
        this.messages = messages;
        this.guide = guide;
    }

    /** @param answers null where no run can be looked at */
    AnswerSheet read(
            @Nullable StoredAnswers answers, Persona persona, @Nullable Concept concept, GuideOutline.Entry entry) {
        boolean about = entry.section() == GuideSection.QUESTIONS;
        ReadGuide.Reader reader = guide.reader();
        if (about
                && concept != null
                && reader != null
                && !reader.prompts().seenBy(persona).contains(concept)) {
            return AnswerSheet.nothing(messages.text("guide.answer.unseen", persona.name(), concept.name()));
        }
        if (answers == null) {
            return AnswerSheet.nothing(messages.text("guide.answer.none"));
        }
        Optional<RatedAnswer> found = answers.find(
                persona,
                about && concept != null ? concept.id().value() : null,
                entry.question().id());
        return found.filter(answer -> answer.answer().status() != CellStatus.PENDING)
                .map(answer -> sheet(answers, answer, entry))
                .orElseGet(() ->
                        AnswerSheet.nothing(messages.text("guide.answer.not-asked", String.valueOf(answers.run()))));
    }

    /** What came of a question that was just tried. */
    AnswerSheet tried(TryModel.Outcome outcome) {
        Tried tried = outcome.tried();
        Answer answer = tried.answer();
        Rating rating = tried.rating();
        boolean answered = answer.status() == CellStatus.ANSWERED;
        return new AnswerSheet(
                TryModel.took(tried, messages),
                answer.exchanges(),
                answered && rating == null ? answer.value().replace("|", ", ") : "",
                answered && rating != null ? rating.pmf() : null,
                outcome.question() instanceof Question.Nps ? 0 : 1,
                answered ? AnswerSheet.Ending.ANSWERED : AnswerSheet.Ending.NO_ANSWER,
                (answered ? probed(answer, outcome.question()) : why(answer, outcome.question()))
                        + (tried.askedAgain() ? " " + messages.text("guide.try.again") : "")
                        + (tried.planned() ? "" : " " + messages.text("guide.try.unplanned")));
    }

    private AnswerSheet sheet(StoredAnswers answers, RatedAnswer rated, GuideOutline.Entry entry) {
        Answer answer = rated.answer();
        Rating rating = rated.rating();
        boolean answered = answer.status() == CellStatus.ANSWERED;
        return new AnswerSheet(
                facts(answers, answer),
                answer.exchanges(),
                answered && rating == null ? answer.value().replace("|", ", ") : "",
                answered && rating != null ? rating.pmf() : null,
                entry.question() instanceof Question.Nps ? 0 : 1,
                answered ? AnswerSheet.Ending.ANSWERED : AnswerSheet.Ending.NO_ANSWER,
                answered ? probed(answer, entry.question()) : why(answer, entry.question()));
    }

    private String facts(StoredAnswers answers, Answer answer) {
        List<String> parts = new ArrayList<>();
        parts.add(messages.text("guide.answer.run", String.valueOf(answers.run())));
        if (answers.view().rehearsal()) {
            parts.add(messages.text("guide.answer.rehearsal"));
        }
        if (answer.attempts() > 0) {
            parts.add(Figures.seconds(Duration.ofMillis(answer.latencyMillis())));
            parts.add(messages.text(
                    "guide.answer.tokens",
                    Figures.tokens(answer.usage().input() + answer.usage().output())));
        }
        if (!guide.study().sameAs(answers.view().run())) {
            parts.add(messages.text("guide.answer.changed"));
        }
        return String.join(" · ", parts);
    }

    private String probed(Answer answer, Question question) {
        int words = answer.text().strip().split("\\s+").length;
        int probes = answer.exchanges().size() - 1;
        if (question.wording().probes() == 0) {
            return messages.text("guide.answer.words", words);
        }
        return probes == 0
                ? messages.text("guide.answer.no-probe", words)
                : messages.text("guide.answer.probed", words, probes);
    }

    private String why(Answer answer, Question question) {
        if (answer.status() == CellStatus.SKIPPED) {
            return question.wording().askIf() == null
                    ? messages.text("guide.answer.skipped")
                    : messages.text("guide.answer.skipped-since", new GuideWords(messages, guide).condition(question));
        }
        return answer.reason().isEmpty() ? messages.text("guide.answer.failed") : answer.reason();
    }

    /** The share of each point in whole percent, lowest first. */
    static String shares(Pmf pmf) {
        return IntStream.rangeClosed(1, pmf.points())
                .mapToObj(point -> Long.toString(Math.round(100 * pmf.at(point))))
                .collect(Collectors.joining(" · "));
    }
}
