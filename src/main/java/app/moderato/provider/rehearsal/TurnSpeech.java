package app.moderato.provider.rehearsal;

import app.moderato.core.group.Stance;
import app.moderato.core.llm.Situation;
import app.moderato.core.llm.TableTalk;
import app.moderato.core.study.Concept;
import java.util.List;
import java.util.Optional;

/** One participant's turn: takes up whoever spoke before, says what it thinks and why, and stops at about its length. */
final class TurnSpeech {
    /** Turns shorter than this are a sign of listening and nothing more. */
    private static final int BRIEF = 10;

    private static final int LONGEST_OF_HABITS = 45;
    private static final int LONGEST_LAST_THOUGHT = 60;
    private static final int LONGEST_CUTTING_IN = 40;

    private final TablePhrases phrases;
    private final TableTalk table;
    private final Stand own;
    private final Heard heard;
    private final Talk talk;
    private final Dice dice;
    private final TurnTopics topics;
    private final int seat;
    private final String habits;
    private boolean personal;

    TurnSpeech(PhraseBank bank, TablePhrases phrases, Situation situation, TableTalk table, Stand own) {
        this.phrases = phrases;
        this.table = table;
        this.own = own;
        this.dice = Heard.dice(situation, table, "turn");
        this.talk = new Talk(bank, dice);
        this.topics = new TurnTopics(phrases, own, dice);
        this.seat = Heard.seat(situation, table);
        this.heard = new Heard(table, seat);
        Dice life =
                Dice.of(situation.study().seed(), "life", situation.persona().id());
        String first = phrases.turns("people").getFirst().fragment(life);
        String second = phrases.turns("people").getFirst().fragment(life);
        Concept concept = situation.concept();
        talk.fill("who", dice.chance(0.5) ? first : second)
                .fill("shop", phrases.turns("shops").getFirst().fragment(life))
                .fill("detail", concept == null ? own.name() : detail(concept))
                .fill("other", "everybody")
                .fill("about", "that");
        habits = "habits." + life.pick(List.of("simple", "careful", "curious"));
    }

    /** Words of the concept's text, rather without figures. */
    private String detail(Concept concept) {
        String detail = OpenSpeech.detail(talk, concept);
        for (int i = 0; i < 8 && detail.matches(".*\\d.*"); i++) {
            detail = OpenSpeech.detail(talk, concept);
        }
        return detail;
    }

    /** @param other where the one stands who spoke before */
    String say(Stand other) {
        Optional<TableTalk.Line> before = heard.before(seat);
        boolean around = table.guide().equals("warm-up") || table.guide().equals("close");
        boolean something =
                before.filter(line -> RatedSpeech.words(line.text()) >= BRIEF).isPresent();
        Stance stance = something ? Siding.draw(dice, own, other, heard.recent(5), !around) : Stance.NONE;
        before.ifPresent(line -> {
            talk.fill("other", heard.called(line.seat()));
            phrases.spokenOf(line.text()).ifPresent(topic -> talk.fill("about", topic.about()));
        });
        boolean brief = table.words() < BRIEF && something && (!around || stance != Stance.NONE);
        if (brief) {
            Draft draft = new Draft(heard, stance);
            if (draft.add(() -> say("brief" + key(stance)), table.words())) {
                return draft.text();
            }
        }
        return whole(begun(stance, before), before);
    }

    private static String key(Stance stance) {
        return switch (stance) {
            case AGREES -> "agree";
            case DISAGREES -> "disagree";
            case NONE -> "none";
        };
    }

    /** With the other's name or words, if sides are taken; and how one gets a word in. */
    private Draft begun(Stance stance, Optional<TableTalk.Line> before) {
        Draft draft = new Draft(heard, stance);
        boolean cutsIn = table.guide().equals("cut-in");
        if (stance != Stance.NONE) {
            boolean said = draft.add(
                    () -> cutsIn && dice.chance(0.6)
                            ? Talk.sentences(say("cutin"), say(key(stance)))
                            : say(key(stance)),
                    room(draft));
            return said ? draft : new Draft(heard, Stance.NONE);
        }
        if (before.filter(line -> isAsked(line.text())).isPresent()) {
            draft.add(() -> say("answers"), room(draft));
        } else if (cutsIn) {
            draft.add(() -> say("cutin"), room(draft));
        } else if (before.isEmpty() && table.words() > 2 * BRIEF && dice.chance(0.15)) {
            recall(draft);
        }
        return draft;
    }

    /** By the moderator's last turn. */
    private boolean isMeant() {
        return heard.asked().map(TableTalk.Line::to).filter(to -> to == seat).isPresent();
    }

    private boolean isAsked(String text) {
        return text.endsWith("?") && text.contains(heard.called(seat));
    }

    private void recall(Draft draft) {
        List<TableTalk.Line> lines = heard.recent(6).stream()
                .filter(line -> line.seat() != seat)
                .filter(line -> phrases.spokenOf(line.text()).isPresent())
                .toList();
        if (!lines.isEmpty()) {
            TableTalk.Line line = dice.pick(lines);
            talk.fill("other", heard.called(line.seat()));
            phrases.spokenOf(line.text()).ifPresent(topic -> talk.fill("about", topic.about()));
            draft.add(() -> say("recalls"), room(draft));
        }
    }

    private String whole(Draft draft, Optional<TableTalk.Line> before) {
        boolean sides = draft.words() > 0;
        Topic topic = topics.choose(heard.asked(), before, sides, isMeant());
        int failures = 0;
        for (int sentence = 0; failures < 4 && (sentence == 0 || room(draft) >= 6); sentence++) {
            boolean opens = sentence == 0 && dice.chance(sides ? 0.15 : 0.5);
            List<Phrase> way = way(topic, sentence);
            failures += draft.add(() -> opens ? opened(say(way)) : say(way), room(draft)) ? 0 : 1;
        }
        if (draft.words() == 0) {
            // a table at which all has been said
            draft.add(() -> opened(talk.reason(own)), room(draft));
        }
        if (draft.words() >= BRIEF && room(draft) >= 2) {
            last(draft, sides);
        }
        return draft.text().isEmpty() ? opened(talk.reason(own)) : draft.text();
    }

    private void last(Draft draft, boolean sides) {
        boolean asks =
                !sides && !table.guide().equals("warm-up") && !table.guide().equals("close");
        List<Integer> others = heard.others(seat);
        if (asks && !others.isEmpty() && dice.chance(0.12)) {
            talk.fill("other", heard.called(dice.pick(others)));
            draft.add(() -> say("asks"), room(draft));
        } else if (dice.chance(0.3)) {
            draft.add(() -> say("trailers"), room(draft));
        }
    }

    /** What a sentence is made of. */
    private List<Phrase> way(Topic topic, int sentence) {
        String side = OpenSpeech.key(own.leaning());
        if (table.guide().equals("warm-up")) {
            return phrases.turns(habits);
        }
        if (table.guide().equals("close") && sentence < 2) {
            return phrases.turns("lastly." + side);
        }
        double draw = dice.unit();
        if (sentence > 0 && draw < 0.3 && !personal) {
            personal = true;
            return phrases.turns("personal." + side);
        }
        Topic other = sentence > 1 && draw < 0.65 ? topics.moving() : topic;
        return other.said(topics.leaning(other));
    }

    private String say(String path) {
        return say(phrases.turns(path));
    }

    private String say(List<Phrase> ways) {
        return talk.fill(own).say(ways);
    }

    private String opened(String sentence) {
        String voice = own.temperament().voice();
        boolean aged = (voice.equals("older") || voice.equals("younger")) && dice.chance(0.3);
        return say(aged ? voice + "openers" : "openers") + " " + Talk.lowered(sentence, own.name());
    }

    /** Words still to be said. */
    private int room(Draft draft) {
        int most = switch (table.guide()) {
            case "warm-up" -> LONGEST_OF_HABITS;
            case "close" -> LONGEST_LAST_THOUGHT;
            case "cut-in" -> LONGEST_CUTTING_IN;
            default -> table.words();
        };
        return Math.min(most, table.words()) - draft.words();
    }
}
