package app.moderato.core.interview;

import app.moderato.core.llm.InBatches;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.panel.Persona;
import app.moderato.core.rating.Rating;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Condition;
import app.moderato.core.study.Memory;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Conducts one interview from its first question to its last. On virtual threads of the run. */
final class Interviewer {
    private final RunScene scene;
    private final CellDesk cells;
    private final Set<QuestionId> readByLogic;
    private final ExecutorService threads;
    private final Predicate<CellKey> wanted;

    /** @param wanted cells that are asked; others are passed over, as if the guide did not have them */
    Interviewer(RunScene scene, ExecutorService threads, Predicate<CellKey> wanted) {
        this.scene = scene;
        this.cells = new CellDesk(scene);
        this.threads = threads;
        this.wanted = wanted;
        this.readByLogic = scene.study()
                .guide()
                .all()
                .map(question -> question.wording().askIf())
                .filter(condition -> condition != null)
                .flatMap(condition -> condition.reads().stream())
                .collect(Collectors.toSet());
    }

    /** @param ended its cells that an earlier session finished */
    void conduct(PlannedInterview interview, Map<CellKey, Answer> ended) throws RunEnds, InterruptedException {
        Notes notes = new Notes(interview, ended);
        Dialogue opening = new Dialogue(scene.prompts().system(interview.persona()));
        askAll(interview, null, scene.study().guide().before(), opening, notes);
        if (scene.study().guide().memory() == Memory.INTERVIEW) {
            for (Showing showing : interview.showings()) {
                askAbout(interview, showing, opening, notes);
            }
            askAll(interview, null, scene.study().guide().after(), opening, notes);
        } else {
            askAboutEachAfresh(interview, opening, notes);
            Dialogue closing = opening.branch();
            notes.recall(scene.study(), scene.prompts(), closing);
            askAll(interview, null, scene.study().guide().after(), closing, notes);
        }
    }

    /** Fresh conversations do not know each other, so they run beside each other. */
    private void askAboutEachAfresh(PlannedInterview interview, Dialogue opening, Notes notes)
            throws RunEnds, InterruptedException {
        List<Future<?>> talks = interview.showings().stream()
                .<Future<?>>map(showing -> threads.submit(() -> {
                    askAbout(interview, showing, opening.branch(), notes);
                    return showing;
                }))
                .toList();
        for (Future<?> talk : talks) {
            try {
                talk.get();
            } catch (ExecutionException e) {
                throw rethrow(e.getCause());
            }
        }
    }

    private static RunEnds rethrow(@Nullable Throwable cause) throws InterruptedException {
        return switch (cause) {
            case RunEnds ends -> ends;
            case InterruptedException interrupted -> throw interrupted;
            case RuntimeException fault -> throw fault;
            case null, default -> throw new IllegalStateException(cause);
        };
    }

    private void askAbout(PlannedInterview interview, Showing showing, Dialogue dialogue, Notes notes)
            throws RunEnds, InterruptedException {
        dialogue.show(scene.prompts().card(showing.concept()), showing.concept());
        askAll(interview, showing, scene.study().guide().questions(), dialogue, notes);
    }

    private void askAll(
            PlannedInterview interview,
            @Nullable Showing showing,
            List<Question> questions,
            Dialogue dialogue,
            Notes notes)
            throws RunEnds, InterruptedException {
        for (Question question : questions) {
            CellKey key = showing == null ? interview.keyOutside(question) : interview.key(question, showing);
            if (!wanted.test(key)) {
                continue;
            }
            Answer known = notes.earlier(key);
            Answer answer = known != null ? known : put(key, interview, showing, question, dialogue, notes);
            notes.note(answer);
            if (answer.status() == CellStatus.ANSWERED) {
                answer.exchanges().forEach(dialogue::heard);
                rate(question, answer, known != null, notes);
            }
        }
    }

    /** Asks, and commits how the cell ended. */
    private Answer put(
            CellKey key,
            PlannedInterview interview,
            @Nullable Showing showing,
            Question question,
            Dialogue dialogue,
            Notes notes)
            throws RunEnds, InterruptedException {
        long seed = CellSeeds.of(scene.study().seed(), key);
        CellTally tally = new CellTally();
        Condition condition = question.wording().askIf();
        if (condition != null && !condition.holds(id -> notes.value(id, showing))) {
            Answer skipped = cells.end(key, seed, ReadReply.not(CellStatus.SKIPPED), List.of(), "", tally);
            if (condition.reads().stream().anyMatch(id -> notes.failed(id, showing))) {
                scene.streak().follows(skipped);
                return skipped;
            }
            return commit(skipped);
        }
        CellDesk.Asked asked = asked(key, interview, showing, question, notes, seed);
        try {
            Answer answer = cells.ask(asked, dialogue, tally);
            scene.streak().succeeded();
            return commit(answer);
        } catch (LlmException e) {
            if (e.failure().endsRun()) {
                RunState end = e.failure() instanceof LlmFailure.OutOfReach ? RunState.INCOMPLETE : RunState.REFUSED;
                throw new RunEnds(end, e.failure().sentence());
            }
            Answer failed = cells.end(
                    key,
                    seed,
                    ReadReply.not(CellStatus.FAILED),
                    List.of(new Exchange(asked.text(), "")),
                    e.failure().sentence(),
                    tally);
            scene.streak().failed(failed, e.failure());
            return failed;
        }
    }

    private CellDesk.Asked asked(
            CellKey key,
            PlannedInterview interview,
            @Nullable Showing showing,
            Question question,
            Notes notes,
            long seed) {
        Concept concept = showing == null ? null : showing.concept();
        Persona persona = interview.persona();
        List<String> options = OptionOrder.of(question, scene.study(), interview, seed);
        Function<String, Optional<String>> answers =
                id -> notes.words(new QuestionId(id), showing).or(() -> Optional.of("no answer"));
        String text = scene.prompts().question(question, persona, concept, options, answers);
        List<String> probes = IntStream.rangeClosed(1, question.wording().probes())
                .mapToObj(turn -> scene.prompts().probe(question.wording(), turn, persona, concept, answers))
                .toList();
        return new CellDesk.Asked(key, interview, concept, question, text, options, probes, seed);
    }

    private Answer commit(Answer answer) {
        scene.journal().answer(answer);
        scene.events().accept(new RunEvent.CellEnded(answer));
        return answer;
    }

    /** Ratings trail the interview, except where the guide's logic waits for one. */
    private void rate(Question question, Answer answer, boolean known, Notes notes)
            throws RunEnds, InterruptedException {
        boolean live = readByLogic.contains(question.id()) && question instanceof Question.Rating;
        if (!live) {
            if (!known) {
                scene.ratings().handIn(answer);
            }
            return;
        }
        Optional<InBatches> batches = scene.model().inBatches();
        batches.ifPresent(InBatches::workingOut);
        try {
            Optional<Rating> rating = scene.ratings().rate(answer).get();
            rating.ifPresent(made -> notes.noteMean(answer.key(), made.pmf().mean()));
        } catch (ExecutionException e) {
            throw new RunEnds(
                    RunState.INCOMPLETE,
                    "An answer that the guide's logic waits for could not be rated: " + String.valueOf(e.getCause())
                            + ". Resume the run later.");
        } finally {
            batches.ifPresent(InBatches::workedOut);
        }
    }
}
