package app.moderato.provider.rehearsal;

import app.moderato.core.llm.TableTalk;
import java.util.Map;
import java.util.Optional;

/** What somebody speaks of next: what was asked, what the last speaker spoke of, or what moves them most. */
final class TurnTopics {
    /** From this part of the utility on the price is a reason of its own. */
    private static final double FELT = 0.12;

    private final TablePhrases phrases;
    private final Stand own;
    private final Dice dice;

    TurnTopics(TablePhrases phrases, Stand own, Dice dice) {
        this.phrases = phrases;
        this.own = own;
        this.dice = dice;
    }

    /** @param meant whether the moderator asked this person by name */
    Topic choose(Optional<TableTalk.Line> asked, Optional<TableTalk.Line> before, boolean takesSides, boolean meant) {
        Optional<Topic> last = before.flatMap(line -> phrases.spokenOf(line.text()));
        if (takesSides && last.filter(topic -> leaning(topic) == own.leaning()).isPresent()) {
            return last.orElseThrow();
        }
        Optional<Topic> question = asked.flatMap(line -> phrases.spokenOf(line.text()));
        double toThePoint = meant || before.isEmpty() ? 0.95 : 0.65;
        return question.isPresent() && dice.chance(toThePoint) ? question.get() : moving();
    }

    /** What moves this person most, or now and then anything. */
    Topic moving() {
        if (dice.chance(0.35)) {
            return dice.pick(phrases.topics());
        }
        Driver driver = own.leaning() == Leaning.AGAINST
                ? own.appeal().worst()
                : own.appeal().best();
        return phrases.topic(
                switch (driver) {
                    case PRICE -> Topic.PRICE;
                    case INTEREST -> dice.chance(0.6) ? "care" : "good";
                    case NOVELTY, FAMILIARITY -> "now";
                    case CONCEPT -> dice.chance(0.5) ? "words" : "trust";
                    case SELF -> dice.chance(0.5) ? "use" : "others";
                });
    }

    /** Of the price people judge by the price alone. */
    Leaning leaning(Topic topic) {
        Map<Driver, Double> parts = own.appeal().parts();
        if (!topic.id().equals(Topic.PRICE)) {
            return own.leaning();
        }
        double price = parts.getOrDefault(Driver.PRICE, 0.0);
        return price > FELT ? Leaning.FOR : price < -FELT ? Leaning.AGAINST : Leaning.TORN;
    }
}
