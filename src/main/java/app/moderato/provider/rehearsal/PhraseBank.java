package app.moderato.provider.rehearsal;

import app.moderato.core.study.Question;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All phrases, read once. Safe for any number of threads. */
final class PhraseBank {
    /** Speaks for scales that have no phrases of their own. */
    static final String GENERAL = "liking";

    /** Speaks for questions about a concept where the guide rates nothing. */
    static final String MAIN = "purchase-intent";

    private final JsonNode speech = PhraseFiles.read("speech.yaml");
    private final JsonNode sides = PhraseFiles.read("sides.yaml");
    private final List<Interest> interests = PhraseFiles.interests();
    private final Map<String, Construct> constructs = new ConcurrentHashMap<>();
    private final Map<String, List<Phrase>> blocks = new ConcurrentHashMap<>();
    private final Map<Driver, List<Phrase>> plus = new EnumMap<>(Driver.class);
    private final Map<Driver, List<Phrase>> minus = new EnumMap<>(Driver.class);

    PhraseBank() {
        for (Driver driver : Driver.values()) {
            if (driver != Driver.INTEREST) {
                plus.put(driver, PhraseFiles.phrases(sides.required(driver.key()), "plus"));
                minus.put(driver, PhraseFiles.phrases(sides.required(driver.key()), "minus"));
            }
        }
    }

    List<Interest> interests() {
        return interests;
    }

    Construct construct(String scale) {
        return constructs.computeIfAbsent(
                scale,
                name -> PhraseFiles.construct(name)
                        .or(() -> PhraseFiles.construct(GENERAL))
                        .orElseThrow());
    }

    /** What a rating question measures; a scale of the study's own is taken as a general liking. */
    Construct construct(Question.Measure measure) {
        return switch (measure) {
            case Question.Measure.Named named -> construct(named.scale());
            case Question.Measure.Custom custom -> construct(GENERAL);
        };
    }

    /** Phrases of speech.yaml, by their path, such as {@code price.against}. */
    List<Phrase> speech(String path) {
        return blocks.computeIfAbsent(path, key -> PhraseFiles.at(speech, key));
    }

    /** Completes “I like …”. */
    List<Phrase> plus(Driver driver, Interest interest) {
        return driver == Driver.INTEREST ? interest.plus() : plus.getOrDefault(driver, interest.plus());
    }

    /** Completes “What bothers me is …”. */
    List<Phrase> minus(Driver driver, Interest interest) {
        return driver == Driver.INTEREST ? interest.minus() : minus.getOrDefault(driver, interest.minus());
    }
}
