package app.moderato.core.analysis.validation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** People's ratings, kept in a workspace beside the studies they belong to. Any thread may call. */
public interface HumanShelf {
    /**
     * A file of ratings as taken in.
     *
     * @param study path of the study's file; its title where it is a bundled one
     * @param name the file's, without folders
     * @param mapping how its columns were read, as JSON; empty where they were read by their names
     */
    record HumanSet(String study, String name, String mapping, List<HumanRating> ratings, Instant kept) {
        public HumanSet {
            ratings = List.copyOf(ratings);
        }

        /** Different people. */
        public int respondents() {
            return (int)
                    ratings.stream().map(HumanRating::respondent).distinct().count();
        }
    }

    /** Keeps a file's ratings for a study, in place of an earlier one of the same name. */
    void keep(HumanSet set);

    /** The one last kept for a study. */
    Optional<HumanSet> latest(String study);

    /** A file of ratings kept for a study, in short. */
    record Listed(String name, Instant kept, int respondents, int ratings) {}

    /**
     * What was taken off file.
     *
     * @param set empty where only what was shown with it was on file
     * @param shown what the study's runs had shown with it
     */
    record Dropped(Optional<HumanSet> set, List<ValidationShelf.Kept> shown) {
        public Dropped {
            shown = List.copyOf(shown);
        }
    }

    /** All files kept for a study, the last one first. */
    List<Listed> list(String study);

    /** The file of that name kept for a study. */
    Optional<HumanSet> find(String study, String name);

    /** Forgets a file of ratings, and what the study's runs had shown with it. */
    Dropped drop(String study, String name);

    /** Puts back on file what was dropped. */
    void restore(Dropped dropped);
}
