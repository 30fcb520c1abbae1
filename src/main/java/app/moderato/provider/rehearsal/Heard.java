package app.moderato.provider.rehearsal;

import app.moderato.core.llm.Situation;
import app.moderato.core.llm.TableTalk;
import app.moderato.core.panel.Persona;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What was said at a table so far, and whether a sentence would say it again. One thread. */
final class Heard {
    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.!?…])[”\"’]?\\s+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}']+");

    private final TableTalk talk;
    private final Set<String> said = new HashSet<>();
    private final List<Set<String>> pairs = new ArrayList<>();
    private final List<Set<String>> ownPairs = new ArrayList<>();

    /** @param seat of the listener, −1 for the moderator */
    Heard(TableTalk talk, int seat) {
        this.talk = talk;
        for (TableTalk.Line line : talk.heard()) {
            for (String sentence : sentences(line.text())) {
                said.add(plain(sentence));
                (line.seat() == seat ? ownPairs : pairs).add(pairs(sentence));
            }
        }
    }

    static List<String> sentences(String text) {
        return List.of(BETWEEN_SENTENCES.split(text.strip()));
    }

    /** Something the listener is about to say. */
    void add(String text) {
        for (String sentence : sentences(text)) {
            said.add(plain(sentence));
            ownPairs.add(pairs(sentence));
        }
    }

    /** Whether nobody has said any of these sentences. */
    boolean isNew(String text) {
        List<String> sentences = sentences(text).stream().map(Heard::plain).toList();
        return sentences.stream().noneMatch(said::contains) && new HashSet<>(sentences).size() == sentences.size();
    }

    /** 0..1, the share of pairs of words in common with the sentence of somebody else that is most like this one. */
    double likeness(String text) {
        return likeness(text, pairs);
    }

    /** 0..1, the same with what the listener said. */
    double likenessToOwn(String text) {
        return likeness(text, ownPairs);
    }

    private static double likeness(String text, List<Set<String>> known) {
        Set<String> own = pairs(text);
        return known.stream().mapToDouble(other -> likeness(own, other)).max().orElse(0);
    }

    private static double likeness(Set<String> one, Set<String> other) {
        Set<String> fewer = one.size() < other.size() ? one : other;
        Set<String> more = one.size() < other.size() ? other : one;
        int both = 0;
        for (String pair : fewer) {
            both += more.contains(pair) ? 1 : 0;
        }
        return fewer.isEmpty() ? 0 : (double) both / fewer.size();
    }

    private static Set<String> pairs(String text) {
        String[] words = plain(text).split(" ", -1);
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < words.length; i++) {
            pairs.add(words[i] + " " + words[i + 1]);
        }
        return pairs;
    }

    private static String plain(String text) {
        return NO_WORD.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''))
                .replaceAll(" ")
                .strip();
    }

    /** The turn just before, where another participant said it. */
    Optional<TableTalk.Line> before(int seat) {
        return talk.heard().isEmpty()
                ? Optional.empty()
                : Optional.of(talk.heard().getLast()).filter(line -> line.seat() >= 0 && line.seat() != seat);
    }

    /** The moderator's last turn. */
    Optional<TableTalk.Line> asked() {
        return talk.heard().reversed().stream().filter(line -> line.seat() < 0).findFirst();
    }

    /** Participants' turns, first said first. */
    List<TableTalk.Line> spoken() {
        return talk.heard().stream().filter(line -> line.seat() >= 0).toList();
    }

    /** Participants' last few turns. */
    List<TableTalk.Line> recent(int turns) {
        List<TableTalk.Line> spoken = spoken();
        return spoken.subList(Math.max(0, spoken.size() - turns), spoken.size());
    }

    /** Everybody but this seat who has said something, by seat. */
    List<Integer> others(int seat) {
        return spoken().stream()
                .map(TableTalk.Line::seat)
                .filter(other -> other != seat)
                .distinct()
                .sorted()
                .toList();
    }

    String called(int seat) {
        return talk.called().get(seat);
    }

    /** −1 for somebody who does not sit at the table. */
    static int seat(Situation situation, TableTalk talk) {
        return talk.present().stream()
                .map(Persona::id)
                .toList()
                .indexOf(situation.persona().id());
    }

    /** What draws at this moment of the talk depend on. */
    static Dice dice(Situation situation, TableTalk talk, String twist) {
        return Dice.of(
                situation.study().seed(),
                "table",
                talk.part(),
                talk.guide(),
                situation.persona().id(),
                situation.concept() == null ? "" : situation.concept().id(),
                situation.attempt(),
                talk.heard().size(),
                talk.heard().isEmpty() ? "" : talk.heard().getLast().text(),
                twist);
    }
}
