package app.moderato.provider.rehearsal;

import app.moderato.core.llm.Embedder;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.NumberWanted;
import app.moderato.core.llm.Situation;
import app.moderato.core.llm.TableTalk;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a persona's stand into the words that the question calls for. */
final class Respondent {
    private static final double DOES_NOT_KNOW = 0.04;

    private final PhraseBank bank = new PhraseBank();
    private final Stands stands;
    private final Preferences preferences;
    private final StorySpeech stories = new StorySpeech(bank);
    private final WordingSpeech wordings = new WordingSpeech();
    private final Table table;

    Respondent(Embedder embedder) {
        this.stands = new Stands(bank, new Mind(bank.interests(), new Tastes(embedder, bank.interests())));
        this.preferences = new Preferences(stands);
        this.table = new Table(bank, stands);
    }

    String answer(Situation situation) throws LlmException, InterruptedException {
        if (situation.isStory()) {
            return stories.tell(situation);
        }
        if (situation.isWordings()) {
            return wordings.say(situation);
        }
        TableTalk heard = situation.talk();
        if (heard != null) {
            return table.answer(situation, heard);
        }
        NumberWanted wanted = situation.number();
        if (wanted != null && situation.question() instanceof Question.Rating rating) {
            return NumberSpeech.say(situation, rated(situation, rating), wanted);
        }
        Talk talk = new Talk(bank, situation, 0);
        if (situation.turn() > 0) {
            return probed(talk, situation);
        }
        if (situation.question().wording().dontKnow() && doesNotKnow(situation)) {
            return talk.say("dontknow");
        }
        Concept concept = situation.concept();
        return switch (situation.question()) {
            case Question.Rating rating -> RatedSpeech.say(talk, rated(situation, rating), rating.measure());
            case Question.Open open ->
                concept == null ? open(talk, situation) : OpenSpeech.about(talk, lead(situation, concept), concept);
            case Question.Choice choice -> choice(situation);
            case Question.Multiple multiple -> {
                List<String> chosen = preferences.several(situation, standIfAny(situation));
                yield options(situation, "multiple", chosen, OptionSpeech.joined(chosen, " and "));
            }
            case Question.Ranking ranking -> {
                List<String> ordered = preferences.ordered(situation, standIfAny(situation));
                yield options(situation, "ranking", ordered, OptionSpeech.joined(ordered, " and then "));
            }
            case Question.NumberQuestion number -> FigureSpeech.number(talk, situation, standIfAny(situation));
            case Question.PriceQuestion price -> FigureSpeech.price(talk, situation, stand(situation), concept);
            case Question.Nps nps -> FigureSpeech.nps(talk, stand(situation));
        };
    }

    /** Where the persona stands on what a rating question measures. */
    Stand rated(Situation situation, Question.Rating rating) throws LlmException, InterruptedException {
        Construct construct = bank.construct(rating.measure());
        Concept concept = situation.concept();
        return concept == null ? stands.withoutConcept(situation, construct) : stands.of(situation, concept, construct);
    }

    private String probed(Talk talk, Situation situation) throws LlmException, InterruptedException {
        Concept concept = situation.concept();
        if (concept == null) {
            return open(talk, situation);
        }
        Stand stand = situation.question() instanceof Question.Rating rating
                ? rated(situation, rating)
                : lead(situation, concept);
        return OpenSpeech.probed(talk, stand);
    }

    private String open(Talk talk, Situation situation) throws LlmException, InterruptedException {
        List<Stands.Valued> ranked = stands.ranked(situation);
        boolean before = situation.study().guide().before().stream()
                .anyMatch(question -> question.id().equals(situation.question().id()));
        if (before || ranked.isEmpty()) {
            return OpenSpeech.before(talk, stands.temperament(situation));
        }
        return OpenSpeech.after(talk, lead(situation, ranked.getFirst().concept()), ranked);
    }

    private String choice(Situation situation) throws LlmException, InterruptedException {
        List<String> chosen =
                preferences.ordered(situation, standIfAny(situation)).subList(0, 1);
        return options(situation, "choice", chosen, chosen.getFirst());
    }

    private String options(Situation situation, String phrases, List<String> chosen, String words) {
        return OptionSpeech.say(
                twist -> new Talk(bank, situation, twist).fill("option", words).say(phrases),
                chosen,
                situation.options());
    }

    private Stand lead(Situation situation, Concept concept) throws LlmException, InterruptedException {
        return stands.lead(situation, concept);
    }

    private Stand stand(Situation situation) throws LlmException, InterruptedException {
        Concept concept = situation.concept();
        return concept == null
                ? stands.withoutConcept(situation, stands.leadConstruct(situation))
                : lead(situation, concept);
    }

    private @Nullable Stand standIfAny(Situation situation) throws LlmException, InterruptedException {
        Concept concept = situation.concept();
        return concept == null ? null : lead(situation, concept);
    }

    private static boolean doesNotKnow(Situation situation) {
        Concept concept = situation.concept();
        return Dice.of(
                        situation.study().seed(),
                        "unsure",
                        situation.persona().id(),
                        situation.question().id(),
                        concept == null ? "" : concept.id())
                .chance(DOES_NOT_KNOW);
    }
}
