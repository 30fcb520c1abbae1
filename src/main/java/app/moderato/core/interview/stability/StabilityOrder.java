package app.moderato.core.interview.stability;

import app.moderato.core.interview.BalancedHead;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.scoring.Asked;
import app.moderato.core.panel.Panel;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Guide;
import app.moderato.core.study.GuideEdits;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.RatingSettings;
import app.moderato.core.study.Sha256;
import app.moderato.core.study.Simulation;
import app.moderato.core.study.Study;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked again: one question about all concepts, each shown once, of a sample of a run's people.
 *
 * @param base the run
 * @param study with what the question needs of the guide, in the run's own words
 * @param sample people who rated the question in the run, see {@link BalancedHead}
 * @param seeds times each wording is asked of each model
 * @param models the first is the one that the others are held against
 * @param typed other words for the question; empty where a model proposes them
 * @param proposed how many are to be proposed, where none are typed
 */
public record StabilityOrder(
        RunContents base,
        Study study,
        Question question,
        Panel sample,
        int seeds,
        List<Asked> models,
        List<String> typed,
        int proposed) {
    public StabilityOrder {
        models = List.copyOf(models);
        typed = List.copyOf(typed);
    }

    /**
     * @param asked the study as the run asked it, see {@code StoredStudy}
     * @throws InvalidInput where it cannot be asked, saying why
     */
    public static StabilityOrder of(RunContents base, Study asked, StabilityWish wish, List<Asked> models)
            throws InvalidInput {
        Question question = question(base, asked, wish.question());
        check(wish, asked, models);
        WordingRules.check(question.wording().text(), wish.typed());
        Set<PersonaId> rated = rated(base, question.id());
        Panel sample = BalancedHead.of(asked, base.panel(), wish.people(), persona -> rated.contains(persona.id()));
        if (sample.personas().size() < StabilityWish.FEWEST_PEOPLE) {
            throw new InvalidInput("Only " + sample.personas().size() + " people rated “" + question.id() + "” in run "
                    + base.run().id() + "; " + StabilityWish.FEWEST_PEOPLE
                    + " are needed to say anything. Take a run with more people. Nothing was sent.");
        }
        return new StabilityOrder(
                base,
                reduced(asked, question, wish.seeds()),
                question,
                sample,
                wish.seeds(),
                models,
                wish.typed(),
                wish.typed().isEmpty() ? wish.proposed() : 0);
    }

    private static void check(StabilityWish wish, Study asked, List<Asked> models) throws InvalidInput {
        if (asked.concepts().size() < 2) {
            throw new InvalidInput("The study has one concept, so there is no conclusion that could survive. Take a run"
                    + " with two or more. Nothing was sent.");
        }
        require("people", wish.people(), StabilityWish.FEWEST_PEOPLE, Integer.MAX_VALUE);
        require("seeds", wish.seeds(), 1, StabilityWish.MOST_SEEDS);
        require("other wordings", wish.others(), 0, StabilityWish.MOST_WORDINGS);
        if (new HashSet<>(models).size() < models.size()) {
            throw new InvalidInput("A model is named twice. Name each once; more seeds ask one model more often.");
        }
        if (wish.seeds() * (1 + wish.others()) * models.size() < 2) {
            throw new InvalidInput("One seed, one wording and one model are the run over again once, which shows"
                    + " nothing. Ask for more seeds, other wordings or another model. Nothing was sent.");
        }
    }

    private static void require(String what, int number, int least, int most) throws InvalidInput {
        if (number < least || number > most) {
            throw new InvalidInput("The number of " + what + " is from " + least
                    + (most == Integer.MAX_VALUE ? " on" : " to " + most) + ", not " + number + ". Nothing was sent.");
        }
    }

    private static Question question(RunContents base, Study asked, @Nullable QuestionId wanted) throws InvalidInput {
        if (!base.run().whole()) {
            throw new InvalidInput("Run " + base.run().id() + " is "
                    + (base.run().pilot() ? "a pilot" : "itself part of a stability study")
                    + ". Name a run of the whole study. Nothing was sent.");
        }
        List<Question> offered = offered(asked);
        if (offered.isEmpty()) {
            throw new InvalidInput("The study rates nothing about its concepts. Nothing was sent.");
        }
        if (wanted == null) {
            return offered.getFirst();
        }
        return offered.stream()
                .filter(question -> question.id().equals(wanted))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidInput("“" + wanted + "” is no rating question about the concepts. There is "
                                + offered.stream()
                                        .map(question -> "“" + question.id() + "”")
                                        .collect(Collectors.joining(", "))
                                + ". Nothing was sent."));
    }

    /** The questions whose stability can be asked: those rated about each concept. */
    public static List<Question> offered(Study study) {
        return study.guide().questions().stream().filter(Question::isRated).toList();
    }

    private static Set<PersonaId> rated(RunContents base, QuestionId question) {
        return base.answers().stream()
                .filter(answer -> answer.rating() != null)
                .map(RatedAnswer::answer)
                .filter(answer -> answer.key().question().equals(question))
                .map(answer -> answer.key().persona())
                .collect(Collectors.toSet());
    }

    private static Study reduced(Study asked, Question question, int seeds) {
        List<Concept> once = asked.concepts().stream()
                .map(concept -> concept.withControl(concept.control(), false))
                .toList();
        RatingSettings rating = asked.rating();
        Simulation as = asked.simulation();
        return asked.withSimulation(
                        new Simulation(as.model(), as.temperature(), as.maxOutputTokens(), seeds, as.maxCost()))
                .withConcepts(once)
                .withGuide(NeededGuide.of(asked.guide(), question))
                .withRating(new RatingSettings(
                        RatingSettings.DEFAULT.methods(), rating.embeddings(), rating.temperature(), rating.epsilon()))
                .withGroup(null);
    }

    /** The question as the run asked it. */
    public String original() {
        return question.wording().text();
    }

    /** What the run of a wording asks, once for each seed: a replicate has seeds of its own and repeats all else. */
    Study study(StabilityMark mark) {
        Guide renamed = GuideEdits.rename(study.guide(), question.id(), mark.asked());
        return study.withGuide(GuideEdits.change(
                renamed, mark.asked(), asked -> asked.with(asked.wording().withText(mark.text()))));
    }

    /** The same for the same wish, so that what an earlier sitting began is found again. */
    public String key() {
        String wordings = typed.isEmpty()
                ? proposed + " proposed"
                : typed.size() + " typed " + shortened(String.join("\n", typed));
        return question.id() + "; " + sample.personas().size() + " people; " + seeds + " seeds; other wordings: "
                + wordings
                + "; "
                + models.stream()
                        .map(model -> model.provider() + " " + model.model()
                                + (model.baseUrl() == null ? "" : " at " + shortened(model.baseUrl())))
                        .collect(Collectors.joining(", "));
    }

    /** Tells texts apart; of an address nothing that may be secret is kept. */
    private static String shortened(String text) {
        return Sha256.of(text).substring(0, 12);
    }
}
