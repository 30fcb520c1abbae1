package app.moderato.ui.transcript;

import app.moderato.core.interview.CellId;
import app.moderato.core.interview.TranscriptAnswer;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Answers of a long list, read a page at a time as they come to sight. Made in any thread, used on the screen's; closed
 * when another list takes its place.
 */
final class AnswerPages {
    private static final int PAGE = 40;

    private final String title;
    private final TaskRunner tasks;
    private final Function<List<CellId>, List<TranscriptAnswer>> archive;
    private final Consumer<Exception> failed;
    private final List<LazyAnswer> answers = new ArrayList<>();
    private final List<RunningTask> reading = new ArrayList<>();
    private final BitSet asked = new BitSet();
    private boolean closed;

    /**
     * @param title of the work, as people read it in the status bar
     * @param archive reads answers in the background
     */
    AnswerPages(
            String title,
            TaskRunner tasks,
            Function<List<CellId>, List<TranscriptAnswer>> archive,
            Consumer<Exception> failed) {
        this.title = title;
        this.tasks = tasks;
        this.archive = archive;
        this.failed = failed;
    }

    /** The next of the list. */
    LazyAnswer add(CellId cell) {
        int page = answers.size() / PAGE;
        LazyAnswer answer = new LazyAnswer(cell, ignored -> read(page));
        answers.add(answer);
        return answer;
    }

    /** Takes over what another list has read already, so that the same answers need not be waited for again. */
    void inherit(AnswerPages before) {
        Map<CellId, TranscriptAnswer> known = new HashMap<>();
        before.answers.forEach(answer -> answer.known().ifPresent(content -> known.put(answer.cell(), content)));
        answers.forEach(answer -> {
            TranscriptAnswer content = known.get(answer.cell());
            if (content != null) {
                answer.set(content);
            }
        });
    }

    private void read(int page) {
        if (closed || asked.get(page)) {
            return;
        }
        asked.set(page);
        List<LazyAnswer> wanted = answers.subList(page * PAGE, Math.min(answers.size(), (page + 1) * PAGE));
        List<CellId> cells = wanted.stream().map(LazyAnswer::cell).toList();
        reading.add(tasks.start(title, progress -> archive.apply(cells), read -> show(wanted, read), failed));
    }

    private static void show(List<LazyAnswer> wanted, List<TranscriptAnswer> read) {
        Map<CellId, TranscriptAnswer> byCell =
                read.stream().collect(Collectors.toMap(TranscriptAnswer::cell, answer -> answer));
        for (LazyAnswer answer : wanted) {
            TranscriptAnswer content = byCell.get(answer.cell());
            if (content != null) {
                answer.set(content);
            }
        }
    }

    /** Reads no more. */
    void close() {
        closed = true;
        reading.forEach(RunningTask::cancel);
        reading.clear();
    }
}
