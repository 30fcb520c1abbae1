package app.moderato.provider.rehearsal;

import app.moderato.core.llm.TableTalk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** What a table talked about, from the words said there and nothing else. */
final class Minutes {
    private static final int MOST_THEMES = 8;
    private static final int MOST_PASSAGES = 6;
    private static final int MOST_WORDS_OF_A_PASSAGE = 20;
    private static final int FEWEST_WORDS_OF_A_PASSAGE = 4;
    private static final int MOST_TOPICS_IN_SHORT = 3;

    private final TablePhrases phrases;
    private final TableTalk table;

    Minutes(TablePhrases phrases, TableTalk table) {
        this.phrases = phrases;
        this.table = table;
    }

    /** @param turn index into what was heard */
    private record Passage(int turn, int seat, String words) {}

    /** One line for each theme, most people first, and under it the passages; those of a single person too. */
    String themes() {
        StringJoiner lines = new StringJoiner("\n");
        found().stream().limit(MOST_THEMES).forEach(theme -> {
            lines.add("THEME: " + theme.getKey().theme());
            shown(theme.getValue()).forEach(passage -> lines.add(passage.turn() + 1 + ": " + passage.words()));
        });
        return lines.toString();
    }

    private List<Map.Entry<Topic, List<Passage>>> found() {
        Map<Topic, List<Passage>> found = new LinkedHashMap<>();
        for (int turn = 0; turn < table.heard().size(); turn++) {
            TableTalk.Line line = table.heard().get(turn);
            if (line.seat() < 0) {
                continue;
            }
            for (String sentence : Heard.sentences(line.text())) {
                Passage passage = new Passage(turn, line.seat(), passage(sentence));
                if (RatedSpeech.words(sentence) >= FEWEST_WORDS_OF_A_PASSAGE) {
                    phrases.spokenOf(passage.words())
                            .ifPresent(topic -> found.computeIfAbsent(topic, each -> new ArrayList<>())
                                    .add(passage));
                }
            }
        }
        return found.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Topic, List<Passage>> one) -> -speakers(one.getValue()))
                        .thenComparingInt(one -> -one.getValue().size()))
                .toList();
    }

    private static String passage(String sentence) {
        String[] words = sentence.split(" ", -1);
        return words.length <= MOST_WORDS_OF_A_PASSAGE
                ? sentence
                : String.join(" ", List.of(words).subList(0, MOST_WORDS_OF_A_PASSAGE));
    }

    private static int speakers(List<Passage> passages) {
        return (int) passages.stream().map(Passage::seat).distinct().count();
    }

    /** One of each person first, so that nobody's voice is lost; in the order said. */
    private static List<Passage> shown(List<Passage> passages) {
        Set<Passage> shown = new LinkedHashSet<>();
        Set<Integer> seats = new LinkedHashSet<>();
        passages.stream().filter(passage -> seats.add(passage.seat())).forEach(shown::add);
        passages.stream().filter(passage -> shown.size() < MOST_PASSAGES).forEach(shown::add);
        return shown.stream().sorted(Comparator.comparingInt(Passage::turn)).toList();
    }

    /** Who disagreed and agreed with whom, and what was said of the topics most people spoke of. */
    String summary() {
        List<String> sentences = new ArrayList<>();
        found().stream().limit(MOST_TOPICS_IN_SHORT).forEach(theme -> {
            List<Passage> passages = shown(theme.getValue());
            Passage first = passages.getFirst();
            sentences.add(names(passages) + " spoke about " + theme.getKey().theme() + "; " + called(first.seat())
                    + " said: “" + first.words() + "”");
        });
        sides(-1, "disagreed with", sentences);
        sides(1, "agreed with", sentences);
        return sentences.isEmpty() ? "Nobody has taken a position yet." : String.join(" ", sentences);
    }

    private String names(List<Passage> passages) {
        List<String> names = passages.stream()
                .map(Passage::seat)
                .distinct()
                .map(this::called)
                .toList();
        return OptionSpeech.joined(names, " and ");
    }

    private void sides(int leaning, String verb, List<String> sentences) {
        String pairs = table.heard().stream()
                .filter(line -> line.seat() >= 0 && line.leaning() == leaning && line.to() != null)
                .map(line -> called(line.seat()) + " " + verb + " " + called(Objects.requireNonNull(line.to())))
                .distinct()
                .limit(5)
                .collect(Collectors.joining("; "));
        if (!pairs.isEmpty()) {
            sentences.add(pairs + ".");
        }
    }

    private String called(int seat) {
        return table.called().get(seat);
    }
}
