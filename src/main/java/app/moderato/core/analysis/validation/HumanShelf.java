package app.moderato.core.analysis.validation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** People's ratings, kept in a workspace beside the studies they belong to. Any thread may call. */
public interface HumanShelf {
    /**
     * A file of ratings as taken in.
     *
     * @param study path of the study's file; empty for none
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

    /** Names of all files kept for a study, the last one first. */
    List<String> names(String study);

    /** Forgets a file of ratings; what was shown with it stays on file. */
    void drop(String study, String name);
}
