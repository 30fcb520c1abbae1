package app.moderato.ui.run;

import app.moderato.core.interview.RunId;
import app.moderato.core.interview.pilot.PilotQuestion;
import app.moderato.core.interview.pilot.PilotSummary;
import app.moderato.core.interview.pilot.Trouble;
import app.moderato.core.study.Question;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.desk.RunView;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What the pilot looked at found, in sentences; needs no stage. */
final class PilotModel {
    /**
     * @param clean nothing stands out
     * @param lines what stands out, question by question, and what to do
     */
    record Findings(RunId run, boolean clean, String sentence, List<String> lines) {
        Findings {
            lines = List.copyOf(lines);
        }
    }

    private final Desk desk;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<@Nullable Findings> findings = new ReadOnlyObjectWrapper<>();
    private @Nullable RunningTask reading;

    PilotModel(Desk desk, TaskRunner tasks, Messages messages) {
        this.desk = desk;
        this.tasks = tasks;
        this.messages = messages;
        desk.viewProperty().subscribe(this::read);
    }

    /** Null where the run looked at is no pilot. */
    ReadOnlyObjectProperty<@Nullable Findings> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    private void read(@Nullable RunView view) {
        if (reading != null) {
            reading.cancel();
        }
        if (view == null || !view.run().pilot()) {
            findings.set(null);
            return;
        }
        OpenStudy open = desk.studyProperty().get();
        int people = open == null ? 0 : open.panel().personas().size();
        int replicates = open == null ? 1 : open.study().simulation().replicates();
        reading = tasks.startQuietly(
                messages.text("run.task.pilot"),
                progress -> told(
                        view.run().id(),
                        PilotSummary.of(view.study(), view.contents()),
                        people,
                        replicates,
                        view.study().guide().all().toList()),
                findings::set,
                failure -> findings.set(null));
    }

    private Findings told(RunId run, PilotSummary summary, int people, int replicates, List<Question> guide) {
        List<String> lines = new ArrayList<>();
        int troubles = 0;
        for (PilotQuestion question : summary.questions()) {
            for (Trouble trouble : question.troubles()) {
                troubles++;
                lines.add(messages.text("run.pilot.line", guide.indexOf(question.question()) + 1, trouble.sentence()));
            }
        }
        String sentence = messages.text(
                "run.pilot.sentence",
                summary.people(),
                summary.answered(),
                summary.planned(),
                summary.costUsd() == null
                        ? messages.text("run.pilot.cost-unknown")
                        : Figures.dollars(summary.costUsd()),
                troubles);
        String whole = people == 0
                ? ""
                : summary.wholeRunUsd(people, replicates)
                        .map(usd -> " " + messages.text("run.pilot.whole", people, Figures.dollars(usd)))
                        .orElse("");
        return new Findings(run, summary.clean(), sentence + whole, lines);
    }
}
