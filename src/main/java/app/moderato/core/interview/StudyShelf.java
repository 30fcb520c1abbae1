package app.moderato.core.interview;

import java.util.List;

/** The studies that were opened or run in a workspace. A study is known by its path and title. Any thread may call. */
public interface StudyShelf {
    /** The one opened last comes first. */
    List<ShelvedStudy> recent();

    /**
     * Puts a study on the shelf, or to its front; every run that begins does the same, but for a pilot.
     *
     * @param path empty for a bundled study
     */
    void opened(String path, String title, int concepts, int people);

    /** Takes a study off the shelf. Its file and its runs stay; does nothing where it is not there. */
    void forget(String path, String title);

    /** Puts a study that was taken off back to where it was; the time it was opened at last decides. */
    void putBack(ShelvedStudy study);

    /** Whether a run, a draft or a row of the shelf is of this file, be it there or not. */
    boolean knows(String path);
}
