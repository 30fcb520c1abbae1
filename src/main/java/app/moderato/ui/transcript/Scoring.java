package app.moderato.ui.transcript;

import app.moderato.core.interview.Answer;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RatingDesk;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.Workspace;
import app.moderato.core.llm.Embedder;
import app.moderato.core.llm.LlmException;
import app.moderato.core.rating.NearestAnchors;
import app.moderato.core.study.Question;
import app.moderato.core.study.Scale;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.DesktopPorts;
import app.moderato.ui.desk.RunView;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says how an answer was scored, from what is kept with its run. */
final class Scoring {
    private final Messages messages;

    Scoring(Messages messages) {
        this.messages = messages;
    }

    Score score(RatedAnswer rated, RunNames names) {
        Answer answer = rated.answer();
        if (answer.status() != CellStatus.ANSWERED) {
            return new Score.None(messages.text("transcript.score.no-answer"));
        }
        if (rated.rating() != null) {
            return new Score.Rated(
                    rated.rating().pmf(),
                    names.lowest(answer.key().question()),
                    rated.rating().undecided() ? messages.text("transcript.score.undecided") : "");
        }
        if (!answer.value().isEmpty()) {
            return new Score.Value(names.value(answer), messages.text("transcript.score.read"));
        }
        Question question = names.question(answer.key().question()).orElse(null);
        return new Score.None(
                question instanceof Question.Rating
                        ? messages.text("transcript.score.unrated")
                        : messages.text("transcript.score.words-only"));
    }

    /** Whether anchors had a part in the answer's rating. */
    static boolean byAnchors(RatedAnswer rated) {
        return rated.rating() != null && rated.method().equals(RatingDesk.SSR);
    }

    /** Reads what is kept of vectors; computes what is not, where the run's embedder is at hand. In the background. */
    Score.Anchors anchors(Answer answer, RunView view, DesktopPorts ports, Workspace workspace) throws LlmException {
        Optional<Scale> scale = view.study()
                .guide()
                .find(answer.key().question())
                .filter(Question.Rating.class::isInstance)
                .flatMap(question -> RatingDesk.scale(
                        (Question.Rating) question, ports.scales(), view.study().language()));
        if (scale.isEmpty() || changed(scale.get(), view.run())) {
            return new Score.Anchors.Missing(messages.text("transcript.anchors.changed"));
        }
        String embedder = view.run().stamp().getOrDefault("embedder", "");
        Optional<NearestAnchors> nearest = NearestAnchors.of(
                scale.get(), answer.text(), text -> vector(text, embedder, ports.embedder(), workspace));
        return nearest.<Score.Anchors>map(found -> new Score.Anchors.Nearest(
                        found.typical(), found.wordings().size()))
                .orElseGet(() -> new Score.Anchors.Missing(messages.text("transcript.anchors.gone", embedder)));
    }

    /** The run was rated with other wordings than the library has now. */
    private static boolean changed(Scale scale, RunRecord run) {
        @Nullable String stamp = run.stamp().get("scale:" + scale.id());
        return stamp != null && !stamp.startsWith(scale.version() + ",");
    }

    private static Optional<float[]> vector(String text, String wanted, Embedder embedder, Workspace workspace)
            throws LlmException {
        Optional<float[]> kept = workspace.embeddings().find(wanted, text);
        return kept.isPresent() || !embedder.id().equals(wanted) ? kept : Optional.of(embedder.embed(text));
    }
}
