package app.moderato.provider.rehearsal;

import app.moderato.core.study.Concept;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Answers open questions and probes, in agreement with the persona's stand. */
final class OpenSpeech {
    private OpenSpeech() {}

    static String about(Talk talk, Stand stand, Concept concept) {
        String detail = "why." + key(stand.leaning());
        talk.fill("detail", detail(talk, concept));
        String reason = talk.reason(stand);
        String why = talk.say(detail);
        if (talk.dice().chance(0.5)) {
            return Talk.sentences(talk.opened(stand.temperament(), reason, stand.name()), why);
        }
        return Talk.sentences(why, reason, talk.dice().chance(0.3) ? talk.say("openclosing") : "");
    }

    /** One thing more, on the same side as the first answer. */
    static String probed(Talk talk, Stand stand) {
        return talk.say("probe." + key(stand.leaning()));
    }

    static String before(Talk talk, Temperament temperament) {
        talk.fill(talk.dice().pick(temperament.interests()));
        String habit = talk.say("before");
        return Talk.sentences(
                talk.dice().chance(0.4) ? talk.opened(temperament, habit, "") : habit,
                talk.dice().chance(0.3) ? talk.say("openclosing") : "");
    }

    /** @param ranked what the persona saw, the best first; not empty */
    static String after(Talk talk, Stand best, List<Stands.Valued> ranked) {
        talk.fill("best", ranked.getFirst().concept().name());
        talk.fill("worst", ranked.getLast().concept().name());
        talk.fill(talk.interest(best));
        return Talk.sentences(
                talk.say("after." + key(best.leaning())), talk.dice().chance(0.4) ? talk.say("openclosing") : "");
    }

    /** Some words of the concept's text that stand together; its name where the text has none of a fit length. */
    static String detail(Talk talk, Concept concept) {
        List<String> clauses = Stream.of(concept.text().split("[.;:!?,]+(?:\\s+|$)|[–—\"“”]+\\s*"))
                .map(String::strip)
                .filter(clause -> RatedSpeech.words(clause) >= 3 && RatedSpeech.words(clause) <= 9)
                .toList();
        return clauses.isEmpty() ? concept.name() : talk.dice().pick(clauses);
    }

    /** As written in the phrase files. */
    static String key(Leaning leaning) {
        return leaning == Leaning.FOR ? "infavour" : leaning.name().toLowerCase(Locale.ROOT);
    }
}
