package app.moderato.ui.concept;

import app.moderato.core.study.Picture;
import app.moderato.ui.control.PictureDecoder;
import app.moderato.ui.task.TaskRunner;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.image.Image;

/** Pictures ready to be drawn, decoded in the background, one at a time. On the screen's thread. */
final class PictureShelf {
    /** What can be drawn of a picture. */
    sealed interface Look {
        record Loading() implements Look {}

        record Ready(Image image) implements Look {}

        /** No picture this program can draw, or one that would take too much room. */
        record Unreadable() implements Look {}
    }

    /** Of about a megabyte each. */
    private static final int KEPT = 60;

    private final TaskRunner tasks;
    private final String title;
    private final Lock oneAtATime = new ReentrantLock();
    private final Map<String, ReadOnlyObjectWrapper<Look>> looks = new LinkedHashMap<>(16, 0.75f, true);

    /** @param title of the work in the status bar */
    PictureShelf(TaskRunner tasks, String title) {
        this.tasks = tasks;
        this.title = title;
    }

    ReadOnlyObjectProperty<Look> look(Picture picture) {
        ReadOnlyObjectWrapper<Look> known = looks.get(picture.sha256());
        if (known != null) {
            return known.getReadOnlyProperty();
        }
        ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(new Look.Loading());
        looks.put(picture.sha256(), look);
        forgetOldest();
        tasks.start(title, progress -> decode(picture), look::set, failure -> look.set(new Look.Unreadable()));
        return look.getReadOnlyProperty();
    }

    private void forgetOldest() {
        Iterator<String> oldest = looks.keySet().iterator();
        while (looks.size() > KEPT) {
            oldest.next();
            oldest.remove();
        }
    }

    private Look decode(Picture picture) throws InterruptedException {
        oneAtATime.lockInterruptibly();
        try {
            return PictureDecoder.decode(picture.bytes())
                    .<Look>map(Look.Ready::new)
                    .orElseGet(Look.Unreadable::new);
        } finally {
            oneAtATime.unlock();
        }
    }
}
