package app.moderato.provider.rehearsal;

import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.Situation;
import app.moderato.core.llm.TableTalk;
import app.moderato.core.panel.Persona;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Question;
import java.util.ArrayList;
import java.util.List;

/** What is said in a group: by a participant, in private afterwards, from the moderator's chair and about it all. */
final class Table {
    /** Wordings tried until one is unlike what the same person said before. */
    private static final int TRIES = 20;

    private final PhraseBank bank;
    private final Stands stands;
    private final TablePhrases phrases = new TablePhrases();

    Table(PhraseBank bank, Stands stands) {
        this.bank = bank;
        this.stands = stands;
    }

    String answer(Situation situation, TableTalk talk) throws LlmException, InterruptedException {
        return switch (talk.part()) {
            case TURN -> turn(situation, talk);
            case PRIVATE -> privately(situation, talk);
            case CHAIR -> new ChairSpeech(bank, phrases, situation, talk).ask();
            case SUMMARY -> new Minutes(phrases, talk).summary();
            case THEMES -> new Minutes(phrases, talk).themes();
        };
    }

    private String turn(Situation situation, TableTalk talk) throws LlmException, InterruptedException {
        int seat = Heard.seat(situation, talk);
        Stand own = stand(situation, situation.persona());
        List<TableTalk.Line> before =
                new Heard(talk, seat).before(seat).stream().toList();
        Stand other = before.isEmpty()
                ? own
                : stand(situation, talk.present().get(before.getFirst().seat()));
        return new TurnSpeech(bank, phrases, situation, talk, own).say(other);
    }

    private String privately(Situation situation, TableTalk talk) throws LlmException, InterruptedException {
        Stand moved = afterTalk(situation, talk);
        if (!(situation.question() instanceof Question.Rating rating)) {
            return new Talk(bank, Heard.dice(situation, talk, "")).reason(moved);
        }
        String first = RatedSpeech.say(
                new Talk(bank, alone(situation, situation.persona()), 0),
                stand(situation, situation.persona()),
                rating.measure());
        String text = first;
        for (int twist = 0; twist < TRIES && sharesASentence(text, first); twist++) {
            Talk words = new Talk(bank, Heard.dice(situation, talk, "private " + twist));
            String said = RatedSpeech.say(words, moved, rating.measure());
            boolean looksBack = words.dice().chance(0.35) && !said.matches("(?s)^[^.]*,.*");
            text = looksBack ? words.say(phrases.turns("afterleads")) + " " + Talk.lowered(said, moved.name()) : said;
        }
        return text;
    }

    private static boolean sharesASentence(String text, String first) {
        List<String> known = Heard.sentences(first);
        return Heard.sentences(text).stream().anyMatch(known::contains);
    }

    /** Where the person stands once the others were heard. */
    Stand afterTalk(Situation situation, TableTalk talk) throws LlmException, InterruptedException {
        List<Stand> heard = new ArrayList<>();
        int own = Heard.seat(situation, talk);
        for (int seat : new Heard(talk, own).others(own)) {
            heard.add(stand(situation, talk.present().get(seat)));
        }
        double pull =
                Conformity.pull(situation.study().seed(), situation.persona().id());
        return Conformity.moved(stand(situation, situation.persona()), heard, pull);
    }

    /** Where somebody at the table stands, whoever is asked now. */
    Stand stand(Situation situation, Persona who) throws LlmException, InterruptedException {
        Situation alone = alone(situation, who);
        Construct construct = situation.question() instanceof Question.Rating rating
                ? bank.construct(rating.measure())
                : stands.leadConstruct(alone);
        Concept concept = situation.concept();
        return concept == null ? stands.withoutConcept(alone, construct) : stands.of(alone, concept, construct);
    }

    private static Situation alone(Situation situation, Persona who) {
        return new Situation(
                situation.study(),
                who,
                situation.concept(),
                situation.seen(),
                situation.question(),
                situation.options(),
                situation.showing(),
                situation.replicate(),
                0,
                1);
    }
}
