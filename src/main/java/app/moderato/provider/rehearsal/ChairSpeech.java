package app.moderato.provider.rehearsal;

import app.moderato.core.llm.Situation;
import app.moderato.core.llm.TableTalk;
import app.moderato.core.study.Concept;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The moderator's next question: open, neutral, and none that was asked before. */
final class ChairSpeech {
    private static final int TRIES = 40;
    private static final int FEWEST_QUOTED = 3;
    private static final int MOST_QUOTED = 9;

    private final TablePhrases phrases;
    private final Situation situation;
    private final TableTalk table;
    private final Heard heard;
    private final Dice dice;
    private final Talk talk;

    ChairSpeech(PhraseBank bank, TablePhrases phrases, Situation situation, TableTalk table) {
        this.phrases = phrases;
        this.situation = situation;
        this.table = table;
        this.heard = new Heard(table, -1);
        this.dice = Heard.dice(situation, table, "chair");
        Concept concept = situation.concept();
        this.talk = new Talk(bank, dice).fill("name", concept == null ? Stand.NAMELESS : concept.name());
    }

    String ask() {
        String question = "";
        for (int i = 0; i < TRIES; i++) {
            question = i < TRIES / 2 ? question() : talk.say(phrases.chair("more"));
            if (heard.isNew(question)) {
                return question;
            }
        }
        return question;
    }

    private String question() {
        return switch (table.guide()) {
            case "warm-up", "show", "discuss", "close" -> talk.say(phrases.chair(table.guide()));
            case "probe" -> spoken().map(this::probe).orElseGet(this::onTopic);
            case "praise" -> toOne("praise", quietest());
            case "repeats" -> dice.chance(0.4) ? toOne("quiet", quietest()) : led("repeats");
            default -> further();
        };
    }

    private String further() {
        Optional<TableTalk.Line> differed = heard.recent(6).reversed().stream()
                .filter(line -> line.leaning() < 0)
                .findFirst();
        double draw = dice.unit();
        if (draw < 0.22) {
            return toOne("quiet", quietest());
        }
        if (draw < 0.38 && differed.isPresent()) {
            return toOne("differ", differed.get().seat());
        }
        if (draw < 0.52) {
            return spoken().map(this::probe).orElseGet(this::onTopic);
        }
        return led("further");
    }

    private String led(String path) {
        String question = onTopic();
        return talk.fill("question", question)
                .fill("lower", Talk.lowered(question, ""))
                .say(phrases.chair(path));
    }

    /** On what was asked about least so far. */
    private String onTopic() {
        Concept concept = situation.concept();
        boolean priced = concept != null && concept.price() != null;
        List<Topic> topics = phrases.topics().stream()
                .filter(topic -> priced || !topic.id().equals(Topic.PRICE))
                .toList();
        long least = topics.stream().mapToLong(this::asked).min().orElse(0);
        return talk.say(
                dice.pick(topics.stream().filter(topic -> asked(topic) == least).toList())
                        .asks());
    }

    private long asked(Topic topic) {
        return table.heard().stream()
                .filter(line -> line.seat() < 0)
                .filter(line -> phrases.spokenOf(line.text())
                        .filter(other -> other.id().equals(topic.id()))
                        .isPresent())
                .count();
    }

    private String toOne(String path, int seat) {
        return talk.fill("other", heard.called(seat)).say(phrases.chair(path));
    }

    /** Who has said the fewest words, the lower seat among equals. */
    private int quietest() {
        return IntStream.range(0, table.present().size())
                .boxed()
                .min(Comparator.comparingInt(this::words))
                .orElse(0);
    }

    private int words(int seat) {
        return heard.spoken().stream()
                .filter(line -> line.seat() == seat)
                .mapToInt(line -> RatedSpeech.words(line.text()))
                .sum();
    }

    private Optional<TableTalk.Line> spoken() {
        List<TableTalk.Line> lines = heard.recent(6);
        return lines.isEmpty() ? Optional.empty() : Optional.of(dice.pick(lines));
    }

    private String probe(TableTalk.Line line) {
        talk.fill("other", heard.called(line.seat()));
        List<String> clauses = Stream.of(line.text().split("[.;:!?,—]+(?:\\s+|$)", -1))
                .map(String::strip)
                .filter(clause -> !clause.matches(".*[“”\"].*"))
                .filter(clause -> RatedSpeech.words(clause) >= FEWEST_QUOTED
                        && RatedSpeech.words(clause) <= MOST_QUOTED
                        && phrases.spokenOf(clause).isPresent()
                        && table.called().stream().noneMatch(clause::contains))
                .toList();
        Supplier<String> open = () -> talk.say(phrases.chair("probeopen"));
        return clauses.isEmpty()
                ? open.get()
                : talk.fill("quote", dice.pick(clauses)).say(phrases.chair("probe"));
    }
}
