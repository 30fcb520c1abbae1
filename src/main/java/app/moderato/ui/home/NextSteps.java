package app.moderato.ui.home;

import app.moderato.core.analysis.LikertSummary;
import app.moderato.core.analysis.Respondents;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.study.Problem;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.Navigator;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.desk.Place;
import app.moderato.ui.desk.RunControl;
import app.moderato.ui.desk.RunView;
import app.moderato.ui.desk.StudyProblems;
import app.moderato.ui.desk.Unfinished;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What is worth doing next, by rules, most pressing first. */
final class NextSteps {
    private static final int MOST = 3;

    private final Desk desk;
    private final RunControl runs;
    private final Navigator navigator;
    private final Messages messages;

    NextSteps(Desk desk, RunControl runs, Navigator navigator, Messages messages) {
        this.desk = desk;
        this.runs = runs;
        this.navigator = navigator;
        this.messages = messages;
    }

    List<Advice> now() {
        OpenStudy study = desk.studyProperty().get();
        List<Advice> all = new ArrayList<>();
        if (study == null) {
            return all;
        }
        RunRecord newest = desk.runs().isEmpty() ? null : desk.runs().getFirst();
        unfinished(study, all);
        if (newest != null) {
            ofRun(live(newest) ? newest : Unfinished.of(desk).orElse(newest), all);
        } else if (study.runnable()) {
            all.add(rehearse());
        }
        warnings(study, all);
        if (desk.choices().connection().isEmpty()) {
            all.add(connect());
        }
        RunView view = desk.viewProperty().get();
        if (view != null) {
            reasons(view).ifPresent(advice -> all.add(newest != null && whole(newest) ? 0 : all.size(), advice));
        }
        return all.stream().limit(MOST).toList();
    }

    private static boolean whole(RunRecord run) {
        return run.heardOut();
    }

    private static boolean live(RunRecord run) {
        return run.state().goesOn();
    }

    private Advice rehearse() {
        return new Advice(
                "next-rehearse",
                Feather.PLAY_CIRCLE,
                false,
                messages.text("home.next.rehearse"),
                messages.text("home.next.rehearse-detail"),
                () -> {
                    runs.rehearse();
                    navigator.go(new Place.Run(false));
                });
    }

    private void ofRun(RunRecord run, List<Advice> all) {
        String id = String.valueOf(run.id());
        int open = run.decided().isPresent() ? 0 : run.count(CellStatus.PENDING);
        if (live(run)) {
            all.add(new Advice(
                    "next-watch",
                    Feather.PLAY_CIRCLE,
                    false,
                    messages.text("home.next.watch", id),
                    messages.text("home.next.watch-detail"),
                    () -> navigator.go(new Place.Run(false))));
        } else if (open > 0) {
            all.add(new Advice(
                    "next-resume",
                    Feather.ROTATE_CW,
                    true,
                    messages.text("home.next.resume", id),
                    messages.text("home.next.resume-detail", open),
                    () -> {
                        runs.resume(run.id());
                        navigator.go(new Place.Run(false));
                    }));
        } else if (run.failed() > 0) {
            all.add(new Advice(
                    "next-failed",
                    Feather.ALERT_CIRCLE,
                    true,
                    messages.text("home.next.failed", run.failed()),
                    messages.text("home.next.failed-detail", id),
                    () -> navigator.go(new Place.Run(false))));
        }
    }

    private void unfinished(OpenStudy study, List<Advice> all) {
        StudyProblems.firstOpen(study)
                .ifPresent(place -> all.add(new Advice(
                        "next-finish",
                        Feather.EDIT_2,
                        true,
                        messages.text("home.next.finish", StudyProblems.open(study)),
                        study.errors().isEmpty()
                                ? messages.text("home.next.finish-detail")
                                : study.errors().getFirst().sentence(),
                        () -> navigator.go(place))));
    }

    private void warnings(OpenStudy study, List<Advice> all) {
        int warnings = study.file().warnings().size();
        if (warnings > 0) {
            Problem first = study.file().warnings().getFirst();
            all.add(new Advice(
                    "next-lint",
                    Feather.ALERT_CIRCLE,
                    true,
                    messages.text("home.next.lint", warnings),
                    first.sentence(),
                    () -> navigator.go(StudyProblems.place(study, first))));
        }
    }

    private Advice connect() {
        return new Advice(
                "next-connect",
                Feather.LINK,
                false,
                messages.text("home.next.connect"),
                messages.text("home.next.connect-detail"),
                () -> navigator.go(new Place.Connect()));
    }

    /** The open question asked beside the ratings, about the concept that did worst. */
    private Optional<Advice> reasons(RunView view) {
        Optional<QuestionId> why = view.study().guide().questions().stream()
                .filter(Question.Open.class::isInstance)
                .map(Question::id)
                .findFirst();
        Optional<ConceptName> worst = worst(view);
        if (why.isEmpty() || worst.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Advice(
                "next-reasons",
                Feather.MESSAGE_SQUARE,
                false,
                messages.text("home.next.reasons", worst.get().name()),
                messages.text(view.rehearsal() ? "home.next.reasons-rehearsal" : "home.next.reasons-detail"),
                () -> navigator.go(new Place.Answers(why.get(), worst.get().id(), null))));
    }

    private static Optional<ConceptName> worst(RunView view) {
        List<ConceptName> names = ConceptName.of(view.study());
        @Nullable QuestionId first = ResultRows.question(view).orElse(null);
        return view.results().summaries().stream()
                .filter(summary -> summary.question().equals(first) && summary.n() >= Respondents.LEAST)
                .filter(summary -> ConceptName.find(names, summary.concept())
                        .filter(name -> !name.control())
                        .isPresent())
                .min(Comparator.comparingDouble(summary -> summary.pmf().top2()))
                .map(LikertSummary::concept)
                .flatMap(id -> ConceptName.find(names, id));
    }
}
