package app.moderato.ui.shell;

import app.moderato.core.study.Unwritten;
import app.moderato.file.study.StudyTemplate;
import app.moderato.ui.control.ControlKeys;
import app.moderato.ui.control.FileDialogs;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.ResultLabels;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.GroupControl;
import app.moderato.ui.desk.Navigator;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.desk.Page;
import app.moderato.ui.desk.Place;
import app.moderato.ui.desk.RunControl;
import app.moderato.ui.study.StudyDialogs;
import app.moderato.ui.task.TaskRunner;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Dimension2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** One window over one study: composes the pages and the frame around them. On the screen's thread. */
final class MainWindow {
    private static final double MIN_WIDTH = 1000;
    private static final double MIN_HEIGHT = 760;

    private final Stage stage;
    private final Desk desk;
    private final ShellViewModel model;
    private final ShellController shell;
    private final Scene scene;
    private final Dimension2D size;
    private final Pages maker;
    private final NoticeModel notices;
    private final Map<RailPage, Page> pages = new EnumMap<>(RailPage.class);
    private @Nullable Page shown;

    /**
     * @param features makes the pages, given what takes a person from one to another
     * @param size of the content at first, in pixels
     */
    MainWindow(
            Stage stage,
            Desk desk,
            RunControl runs,
            GroupControl groups,
            TaskRunner tasks,
            FileDialogs files,
            Function<Navigator, Pages> features,
            Dimension2D size) {
        this.stage = stage;
        this.desk = desk;
        this.size = size;
        model = new ShellViewModel(desk, runs, groups, tasks);
        ShellMenus menus = new ShellMenus(desk, model, files, model.key().missingProperty()::get);
        maker = features.apply(model);
        Search search =
                new Search(new SearchModel(desk, Messages.beside(Search.class)), model, Messages.beside(Search.class));
        shell = new ShellController(
                model,
                menus,
                search,
                new Agreement(maker::whatLeaves, model.primary()::costs, this::unwritten),
                new StudyDialogs(desk));
        Parent root = shell.load();
        ControlKeys.install(root);
        scene = new Scene(root, size.getWidth(), size.getHeight());
        notices = new NoticeModel(
                runs,
                model,
                model.pageProperty(),
                scene.windowProperty().flatMap(Window::focusedProperty).orElse(true));
        shell.over(new NoticeCard(notices, Messages.beside(MainWindow.class)));
        shell.narrow().subscribe(narrow -> root.pseudoClassStateChanged(ShellStyles.NARROW, narrow));
        model.placeProperty().subscribe(this::open);
        new WindowKeys(scene, this, model, shell);
        new Unkept(desk, root);
    }

    /** What of the open study is not its author's yet. */
    private Unwritten unwritten() {
        OpenStudy open = desk.studyProperty().get();
        return open == null
                ? new Unwritten(List.of(), List.of())
                : Unwritten.of(open.study(), StudyTemplate.conceptTexts());
    }

    Scene scene() {
        return scene;
    }

    ShellViewModel model() {
        return model;
    }

    /** Shows the window and starts to load what it shows. */
    void show(Runnable onClosed) {
        stage.titleProperty().bind(notices.titleProperty());
        stage.setScene(scene);
        // the frame adds to these, never takes from them
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        WindowPlaces.restore(stage, desk.choices().preferences().window(), size);
        stage.setOnHiding(event ->
                WindowPlaces.of(stage).ifPresent(place -> desk.choices().change(now -> now.withWindow(place))));
        stage.setOnHidden(event -> {
            leave();
            onClosed.run();
        });
        stage.focusedProperty().subscribe(focused -> {
            if (focused) {
                desk.lookAgain();
            }
        });
        stage.show();
        load();
    }

    /** Nothing is on screen any more: a page that reads again every few seconds would hold the closed window for ever. */
    void leave() {
        if (shown != null) {
            shown.hidden();
            shown = null;
        }
    }

    void load() {
        desk.openLast();
    }

    /**
     * Makes and lays out the pages that were not opened yet, one at a time, so that opening one later is quick. Each
     * takes the screen's thread for a moment, while the first study is being read.
     */
    void prepare(Runnable whenDone) {
        prepare(List.of(RailPage.values()).iterator(), whenDone);
    }

    private void prepare(Iterator<RailPage> left, Runnable whenDone) {
        if (left.hasNext()) {
            Page next = page(left.next());
            if (!next.equals(shown)) {
                shell.pages().warm(next.node());
                afterPulse(() -> {
                    if (!next.equals(shown)) {
                        shell.pages().hide(next.node());
                    }
                    prepare(left, whenDone);
                });
            } else {
                prepare(left, whenDone);
            }
        } else {
            whenDone.run();
        }
    }

    /** Runs once the scene has been laid out and handed to the renderer. */
    private void afterPulse(Runnable action) {
        Platform.requestNextPulse();
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses == 2) {
                    stop();
                    action.run();
                }
            }
        }.start();
    }

    /** Before a change of theme. */
    void dropHidden() {
        shell.pages().dropHidden();
    }

    private void open(Place place) {
        if (place instanceof Place.Over) {
            return;
        }
        Page page = page(RailPage.of(place));
        if (!page.equals(shown)) {
            if (shown != null) {
                shown.hidden();
            }
            shown = page;
            shell.pages().show(page.node());
            page.shown();
        }
        page.go(place);
        shell.pages().keepFocusInSight();
    }

    private Page page(RailPage page) {
        Page made = pages.get(page);
        if (made == null) {
            made = maker.make(page);
            pages.put(page, made);
        }
        return made;
    }

    Optional<Page> shown() {
        return Optional.ofNullable(shown);
    }

    /** Opens or closes the reasons of the verdict on screen, where there is one. */
    void toggleVerdict() {
        if (shown != null && shown.node().lookup("#result-labels") instanceof ResultLabels labels) {
            labels.toggleVerdict();
        }
    }
}
