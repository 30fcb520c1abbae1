package app.moderato.ui.home;

import app.moderato.core.analysis.Verdict;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.panel.Panel;
import app.moderato.core.study.Question;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.desk.Place;
import app.moderato.ui.desk.StudyProblems;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** How far a study is, step by step; pure functions of what lies open. */
final class Steps {
    /** Points that a quota may be off before it is worth a look. */
    private static final double OFF = 5;

    private final Messages messages;

    Steps(Messages messages) {
        this.messages = messages;
    }

    /**
     * @param run the newest of the whole panel, else the newest pilot; null where there is none
     * @param level of the verdict on it, null while it is not read
     */
    List<Step> of(OpenStudy study, @Nullable RunRecord run, Verdict.@Nullable Level level) {
        return List.of(concepts(study), panel(study), guide(study), run(run), results(run, level), validate());
    }

    private Step concepts(OpenStudy study) {
        long controls = study.study().concepts().stream()
                .filter(concept -> concept.control())
                .count();
        long others = study.study().concepts().size() - controls;
        String detail = messages.text(controls > 0 ? "home.step.with-control" : "home.step.no-control", others);
        return new Step(
                messages.text("home.step.concepts"),
                detail,
                controls > 0
                                && StudyProblems.of(study, StudyProblems.Part.CONCEPTS)
                                        .isEmpty()
                        ? Step.Mark.DONE
                        : Step.Mark.LOOK_AT,
                new Place.Concepts(null));
    }

    private Step panel(OpenStudy study) {
        int people = study.panel().personas().size();
        OptionalDouble off =
                study.panel().targets().stream().mapToDouble(Steps::off).max();
        String detail = off.isEmpty()
                ? messages.text("home.step.people", people)
                : messages.text("home.step.within", people, Math.ceil(off.getAsDouble()));
        return new Step(
                messages.text("home.step.panel"),
                detail,
                off.orElse(0) > OFF
                                || !StudyProblems.of(study, StudyProblems.Part.PANEL)
                                        .isEmpty()
                        ? Step.Mark.LOOK_AT
                        : Step.Mark.DONE,
                new Place.PanelOf(null));
    }

    /** In percentage points. */
    private static double off(Panel.Target target) {
        return 100 * Math.abs(target.achieved() - target.target());
    }

    private Step guide(OpenStudy study) {
        List<Question> all = study.study().guide().all().toList();
        long probes =
                all.stream().mapToInt(question -> question.wording().probes()).sum();
        return new Step(
                messages.text("home.step.guide"),
                messages.text("home.step.questions", all.size(), probes),
                StudyProblems.of(study, StudyProblems.Part.GUIDE).isEmpty() ? Step.Mark.DONE : Step.Mark.LOOK_AT,
                new Place.GuideOf(null));
    }

    private Step run(@Nullable RunRecord run) {
        String name = messages.text("home.step.run");
        if (run == null) {
            return new Step(name, messages.text("home.step.no-run"), Step.Mark.OPEN, new Place.Run(false));
        }
        boolean whole = run.heardOut();
        String id = String.valueOf(run.id());
        if (run.pilot()) {
            return new Step(
                    name,
                    messages.text("home.step.run-pilot", id, run.done(), run.planned()),
                    Step.Mark.LOOK_AT,
                    new Place.Run(false));
        }
        String detail = whole
                ? messages.text(
                        run.decided().isPresent() ? "home.step.run-decided" : "home.step.run-whole",
                        id,
                        Figures.dollars(run.costUsd()))
                : messages.text("home.step.run-part", id, run.done(), run.planned());
        return new Step(name, detail, whole ? Step.Mark.DONE : Step.Mark.LOOK_AT, new Place.Run(false));
    }

    private Step results(@Nullable RunRecord run, Verdict.@Nullable Level level) {
        String key = "home.step.ready";
        Step.Mark mark = Step.Mark.DONE;
        if (run == null) {
            key = "home.step.no-results";
            mark = Step.Mark.OPEN;
        } else if (run.count(CellStatus.ANSWERED) == 0) {
            key = "home.step.no-answers";
            mark = Step.Mark.OPEN;
        } else if (run.pilot()) {
            key = "home.step.pilot";
            mark = Step.Mark.LOOK_AT;
        } else if (run.rehearsal()) {
            key = "home.step.rehearsal";
            mark = Step.Mark.LOOK_AT;
        } else if (!run.heardOut()) {
            key = "home.step.partial";
            mark = Step.Mark.LOOK_AT;
        } else if (level == Verdict.Level.DO_NOT_USE) {
            key = "home.step.unusable";
            mark = Step.Mark.LOOK_AT;
        }
        return new Step(messages.text("home.step.results"), messages.text(key), mark, new Place.Results());
    }

    private Step validate() {
        return new Step(
                messages.text("home.step.validate"),
                messages.text("home.step.not-compared"),
                Step.Mark.OPEN,
                new Place.Validate());
    }
}
