package app.moderato.ui.validate;

import app.moderato.core.analysis.validation.HumanRating;
import app.moderato.core.analysis.validation.HumanShelf.HumanSet;
import app.moderato.core.analysis.validation.ValidationWorkspace;
import app.moderato.core.interview.RunId;
import app.moderato.core.rating.Pmf;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.desk.RunView;
import app.moderato.ui.harness.OpenDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** People's ratings of the sample study's concepts, made up around what its second run says. */
final class People {
    private static final String[] QUESTIONS = {"intent", "unique"};

    private People() {}

    /** Kept for the open study, so that the page finds them. */
    static HumanSet keep(OpenDesk open) {
        OpenStudy study = Objects.requireNonNull(open.desk().studyProperty().get());
        HumanSet set = new HumanSet(
                RatingsSource.key(study), "oral-care-archive.csv", "", ratings(view(open)), OpenDesk.CLOCK.instant());
        workspace(open).humans().keep(set);
        return set;
    }

    static ValidationWorkspace workspace(OpenDesk open) {
        return (ValidationWorkspace) open.desk().workspace().orElseThrow();
    }

    private static RunView view(OpenDesk open) {
        RunId before = Objects.requireNonNull(open.desk().runProperty().get()).id();
        open.desk().choose(new RunId(2));
        RunView view = Objects.requireNonNull(open.desk().viewProperty().get());
        open.desk().choose(before);
        return view;
    }

    private static List<HumanRating> ratings(RunView view) {
        Random random = new Random(3);
        List<HumanRating> ratings = new ArrayList<>();
        view.results().summaries().stream()
                .filter(summary ->
                        List.of(QUESTIONS).contains(summary.question().value()))
                .filter(summary -> !summary.concept().isEmpty())
                .forEach(summary -> {
                    double drift = 0.5 * random.nextGaussian();
                    for (int i = 0; i < 150; i++) {
                        ratings.add(new HumanRating(
                                "h" + i,
                                summary.concept(),
                                summary.question().value(),
                                point(summary.pmf(), drift, random),
                                1,
                                Map.of()));
                    }
                });
        return ratings;
    }

    private static int point(Pmf pmf, double drift, Random random) {
        double left = random.nextDouble();
        int point = 1;
        while (point < pmf.points() && left > pmf.at(point)) {
            left -= pmf.at(point);
            point++;
        }
        double moved = 3 + 1.6 * (point - 3) + drift;
        return Math.clamp(Math.round(moved), 1, pmf.points());
    }

    /** The same as a file that a person hands in. */
    static Path file(OpenDesk open, Path folder) throws IOException {
        StringBuilder text = new StringBuilder("respondent,concept,question,rating\n");
        for (HumanRating rating : ratings(view(open))) {
            text.append(rating.respondent())
                    .append(',')
                    .append(rating.concept())
                    .append(',')
                    .append(rating.question())
                    .append(',')
                    .append(rating.rating())
                    .append('\n');
        }
        return Files.writeString(folder.resolve("people.csv"), text);
    }
}
