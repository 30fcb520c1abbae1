package app.moderato.report;

import static app.moderato.core.analysis.RunBuilder.key;
import static app.moderato.core.analysis.RunBuilder.rating;
import static app.moderato.core.analysis.RunBuilder.wording;

import app.moderato.core.analysis.RunBuilder;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.Question;
import app.moderato.core.study.ReferenceSet;
import app.moderato.core.study.Scale;
import app.moderato.core.study.ScaleLibrary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Sixty personas, four concepts and a control, every type of question that is counted. */
final class SampleRun {
    static final ScaleLibrary SCALES = new ScaleLibrary() {
        @Override
        public List<String> names() {
            return List.of("purchase-intent", "believability");
        }

        @Override
        public Optional<Scale> find(String name) {
            List<String> labels = name.equals("believability")
                    ? List.of("Not at all", "Slightly", "Somewhat", "Very", "Completely")
                    : List.of("Definitely not", "Probably not", "Might or might not", "Probably", "Definitely");
            return names().contains(name)
                    ? Optional.of(new Scale(name, "en", 5, labels, "1", List.of(new ReferenceSet("one", labels))))
                    : Optional.empty();
        }
    };

    private static final List<String> FIRST =
            List.of("Maria", "James", "Aisha", "Robert", "Linda", "Kenji", "Carlos", "Patricia", "Dana", "Olu");
    private static final List<String> OPENING = List.of(
            "Honestly,",
            "Well,",
            "I guess",
            "To be fair,",
            "For my family,",
            "At that price,",
            "After the last one I had,");
    private static final List<String> LOW = List.of(
            "I would leave it on the shelf. I don't see what it does for me.",
            "that is a lot of money for toothpaste and I have no trouble with mine.",
            "no. It sounds like a gimmick and the taste would put me off.");
    private static final List<String> MIDDLE = List.of(
            "I could go either way. If it were on offer I might pick one up.",
            "it sounds all right, but I'd want to hear from somebody who has used it.",
            "maybe once, to see whether my teeth really look any different.");
    private static final List<String> HIGH = List.of(
            "yes, I'd get this next time I'm at the store. It is just what I was looking for.",
            "I like the idea a lot and the price is fair, so I'd buy it.",
            "this one I would order today. My dentist keeps telling me the same thing.");
    private static final String[][] CONCEPTS = {
        {"enamel-shield", "Enamel Shield White", "6.99 USD", "Whitens and rebuilds enamel in four weeks.", "0.75"},
        {"overnight", "Overnight Bright", "9.49 USD", "A night gel that works while you sleep.", "0.48"},
        {"plain-pearl", "Plain Pearl", "5.99 USD", "Gentle whitening with baking soda,\nno peroxide.", "0.68"},
        {"ten-day", "10-Day Reset", "12.99 USD", "A ten-day kit of strips and paste.", "0.3"},
        {"everyday", "Everyday White", "4.49 USD", "An ordinary fluoride toothpaste.", "0.5"}
    };

    private SampleRun() {}

    static RunBuilder rehearsal() {
        return build("rehearsal");
    }

    static RunBuilder build(String provider) {
        Random random = new Random(7);
        RunBuilder run =
                new RunBuilder().title("Whitening toothpaste, early concepts").provider(provider);
        for (String[] concept : CONCEPTS) {
            run.concept(concept[0], concept[1], concept[3], concept[2], concept[0].equals("everyday"));
        }
        run.before(new Question.Open(wording("habit", "How do you look after your teeth now?")))
                .ask(rating("intent", "How likely are you to buy {{concept.name}}?", "purchase-intent"))
                .ask(rating("belief", "How far do you believe what it says?", "believability"))
                .ask(new Question.Nps(wording("recommend", "How likely are you to recommend it to a friend?")))
                .ask(new Question.Choice(
                        wording("pack", "Which pack would you take?"),
                        new Question.Options(List.of("Tube", "Pump"), true, false)))
                .ask(new Question.PriceQuestion(wording("max_price", "What would you pay at most?")))
                .ask(new Question.Multiple(
                        wording("dislikes", "What puts you off?"),
                        new Question.Options(List.of("Price", "Taste", "Look"), false, false)))
                .after(new Question.Choice(
                        wording("basket", "Which one would go in your basket?"),
                        new Question.Options(List.of(), false, true)));
        for (int p = 0; p < 60; p++) {
            String id = "p%03d".formatted(p + 1);
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("age", String.valueOf(19 + random.nextInt(60)));
            attributes.put("gender", random.nextBoolean() ? "female" : "male");
            attributes.put(
                    "region", List.of("South", "West", "Northeast", "Midwest").get(random.nextInt(4)));
            run.persona(new Persona(
                    new PersonaId(id), FIRST.get(p % 10), attributes, 0.7 + 0.6 * random.nextDouble(), "Born in …"));
            interview(run, id, random);
        }
        return run.target("gender", "female", .5, .49);
    }

    private static void interview(RunBuilder run, String id, Random random) {
        run.valued(key(id, "", "habit", 1, 1), "Twice a day, the usual way. " + id, "");
        int best = 0;
        double most = -1;
        for (int c = 0; c < CONCEPTS.length; c++) {
            for (int showing = 1; showing <= (c == 4 ? 2 : 1); showing++) {
                double liking = Math.clamp(Double.parseDouble(CONCEPTS[c][4]) + 0.22 * random.nextGaussian(), 0, 1);
                best = liking > most ? c : best;
                most = Math.max(most, liking);
                concept(run, id, CONCEPTS[c][0], showing, liking, random);
            }
        }
        run.valued(key(id, "", "basket", 1, 1), CONCEPTS[best][1] + ", I think", CONCEPTS[best][1]);
    }

    private static void concept(RunBuilder run, String id, String concept, int showing, double liking, Random random) {
        String words = OPENING.get(random.nextInt(OPENING.size())) + " "
                + (liking < 0.4 ? LOW : liking < 0.65 ? MIDDLE : HIGH).get(random.nextInt(3));
        run.rated(key(id, concept, "intent", showing, 1), words + "\nNo. " + id + showing, pmf(liking));
        run.rated(
                key(id, concept, "belief", showing, 1),
                "I believe it. " + id + concept + showing,
                pmf(.35 + liking / 3));
        double[] oneHot = new double[11];
        oneHot[(int) Math.round(liking * 10)] = 1;
        run.rated(key(id, concept, "recommend", showing, 1), "a number", oneHot);
        if (random.nextInt(40) == 0) {
            run.ended(key(id, concept, "pack", showing, 1), CellStatus.OFF_FORMAT);
        } else {
            String pack = random.nextDouble() < 0.6 ? "Tube" : "Pump";
            run.valued(key(id, concept, "pack", showing, 1), "The " + pack, pack);
        }
        run.valued(
                key(id, concept, "max_price", showing, 1),
                "About that",
                "%.2f".formatted(2 + 6 * liking + random.nextDouble()));
        String worst = liking < 0.4 ? "Price|Taste" : "Look";
        run.valued(key(id, concept, "dislikes", showing, 1), "That", worst);
    }

    /** Smooth and flat as similarity ratings are: weights fall with the distance from the liking. */
    private static double[] pmf(double liking) {
        double[] masses = new double[5];
        double sum = 0;
        for (int r = 0; r < 5; r++) {
            masses[r] = 1 / (0.18 + Math.abs(r / 4.0 - liking));
            sum += masses[r];
        }
        for (int r = 0; r < 5; r++) {
            masses[r] /= sum;
        }
        return masses;
    }
}
