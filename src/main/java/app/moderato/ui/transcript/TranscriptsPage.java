package app.moderato.ui.transcript;

import app.moderato.ui.control.CheckTime;
import app.moderato.ui.control.FileDialogs;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.ResultLabels;
import app.moderato.ui.control.Shown;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.Navigator;
import app.moderato.ui.desk.Page;
import app.moderato.ui.desk.Place;
import app.moderato.ui.desk.RunControl;
import app.moderato.ui.task.TaskRunner;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/** The page of all that was said: in the interviews of a run, or in a group. */
public final class TranscriptsPage implements Page {
    private final TranscriptController interviews;
    private final TalkController group;
    private final TalkModel talks;
    private final StackPane node = new StackPane();

    TranscriptsPage(TranscriptController interviews, TalkModel talks) {
        Messages messages = Messages.beside(TranscriptsPage.class);
        this.interviews = interviews;
        this.talks = talks;
        this.group = new TalkController(talks, messages);
        interviews.offer(
                new SourceMenu("transcript-source", talks, messages),
                new SourceMenu("transcript-other-source", talks, messages));
        node.getChildren().setAll(interviews.node(), group.node());
        Shown.when(talks.chosenProperty().isNull(), interviews.node());
        Shown.when(talks.chosenProperty().isNotNull(), group.node());
    }

    public static TranscriptsPage of(
            Desk desk, RunControl runs, Navigator navigator, FileDialogs files, TaskRunner tasks) {
        TranscriptViewModel model = new TranscriptViewModel(desk, runs, navigator, files, tasks);
        return new TranscriptsPage(
                new TranscriptController(
                        model,
                        new ResultLabels(
                                model.verdictProperty(),
                                () -> CheckTime.of(desk.ports().clock()),
                                () -> navigator.go(new Place.Validate()))),
                new TalkModel(desk, navigator, tasks));
    }

    private Page open() {
        return talks.chosenProperty().get() == null ? interviews : group;
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void shown() {
        interviews.shown();
        talks.refresh();
    }

    @Override
    public void hidden() {
        interviews.hidden();
    }

    /** Whatever can be sent for on this page is in interviews. */
    @Override
    public void go(Place place) {
        if (place instanceof Place.Interview || place instanceof Place.Answers || place instanceof Place.Search) {
            talks.choose(null);
        }
        interviews.go(place);
    }

    @Override
    public void find() {
        open().find();
    }

    @Override
    public void export() {
        open().export();
    }

    @Override
    public void step(boolean forwards) {
        open().step(forwards);
    }
}
