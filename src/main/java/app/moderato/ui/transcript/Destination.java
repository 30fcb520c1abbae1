package app.moderato.ui.transcript;

import app.moderato.core.interview.Answer;
import app.moderato.core.interview.TranscriptAnswer;
import app.moderato.ui.desk.Place;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Where a person was sent on this page, until it is shown. */
record Destination(Place place) {
    static final Destination NONE = new Destination(new Place.Transcripts());

    /** Sets the filters that the place asks for; null where it leaves the page as it was. */
    @Nullable
    Arrangement setUp(Filters filters) {
        return switch (place) {
            case Place.Interview interview -> {
                filters.clear();
                yield Arrangement.PERSON;
            }
            case Place.Answers answers -> {
                filters.clear();
                filters.conceptProperty().set(answers.concept());
                if (answers.point() != null) {
                    filters.pointProperty().set(new Filters.Point(answers.question(), answers.point()));
                }
                yield Arrangement.QUESTION;
            }
            case Place.Search words -> {
                filters.clear();
                filters.wordsProperty().set(words.words());
                yield Arrangement.PERSON;
            }
            default -> null;
        };
    }

    /** The row of the left list that the place means. */
    boolean isAt(Hit hit) {
        return switch (place) {
            case Place.Interview interview ->
                hit instanceof Hit.Person person && person.name().id().equals(interview.persona());
            case Place.Answers answers ->
                hit instanceof Hit.Question question && question.id().equals(answers.question());
            default -> false;
        };
    }

    /** The answer in a person's interview that the place means; empty where it means none. */
    Optional<Predicate<TranscriptAnswer>> answer(Hit.Person person) {
        boolean here = place instanceof Place.Interview interview
                && isAt(person)
                && (interview.concept() != null || interview.question() != null);
        return here ? Optional.of(line -> matches((Place.Interview) place, line.answer())) : Optional.empty();
    }

    private static boolean matches(Place.Interview interview, Answer answer) {
        return (interview.concept() == null || answer.key().concept().equals(interview.concept()))
                && (interview.question() == null || answer.key().question().equals(interview.question()));
    }
}
