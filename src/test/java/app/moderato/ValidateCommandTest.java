package app.moderato;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.analysis.validation.ValidationShelf;
import app.moderato.core.analysis.validation.ValidationWorkspace;
import app.moderato.store.WorkspaceOpener;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
    private static final String STUDY = """
            moderato: 1
            title: Bars
            concepts:
              - {id: oat, name: Oat bar, text: A soft bar of oats and honey.}
              - {id: date, name: Date bar, text: A sticky bar of dates.}
              - {id: nut, name: Nut bar, text: A crunchy bar of nuts.}
            panel: {size: 4, population: us-adults}
            guide:
              questions:
                - {id: intent, type: rating, scale: purchase-intent, text: "How likely are you to buy {{concept.name}}?"}
            """;

    @TempDir
    Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String people() throws IOException {
        StringBuilder rows = new StringBuilder("respondent,concept,question,rating,weight\n");
        Random random = new Random(4);
        for (int c = 0; c < 6; c++) {
            for (int i = 0; i < 40; i++) {
                long rating = Math.clamp(Math.round(2 + 0.4 * c + random.nextGaussian()), 1, 5);
                rows.append("r")
                        .append(i)
                        .append(",c")
                        .append(c)
                        .append(",intent,")
                        .append(rating)
                        .append(",1\n");
            }
        }
        return file("people.csv", rows.toString());
    }

    private String answers() throws IOException {
        StringBuilder rows = new StringBuilder("persona,concept,question,mean,p1,p2,p3,p4,p5\n");
        for (int c = 0; c < 6; c++) {
            double high = 0.3 + 0.08 * c;
            double mean = 4 * high + 2 * (1 - high);
            rows.append(String.format(Locale.ROOT, "p1,c%d,intent,%.4f,0,%.3f,0,%.3f,0%n", c, mean, 1 - high, high));
        }
        return file("answers.csv", rows.toString());
    }

    @Test
    void answersAreHeldAgainstPeopleAsJson() throws Exception {
        CommandLineSession session =
                CommandLineSession.run("validate", "--answers", answers(), "--human", people(), "--json");
        assertThat(session.code()).isZero();
        JsonNode found = session.json();
        assertThat(found.get("n_concepts").asInt()).isEqualTo(6);
        assertThat(found.get("n_ratings").asInt()).isEqualTo(240);
        assertThat(found.get("splits").asInt()).isEqualTo(2_000);
        assertThat(found.get("seed").asInt()).isEqualTo(42);
        assertThat(found.get("ceiling").asDouble()).isBetween(0.5, 1.0);
        assertThat(found.get("attainment").asDouble()).isBetween(0.9, 1.2);
        assertThat(found.get("attainment_interval").get(0).asDouble())
                .isLessThan(found.get("attainment").asDouble());
        assertThat(found.get("pairs_in_order").asDouble()).isBetween(0.8, 1.0);
        assertThat(found.get("ks_constant").asDouble()).isBetween(0.5, 1.0);
        assertThat(StreamSupport.stream(found.get("concepts").spliterator(), false))
                .allSatisfy(
                        concept -> assertThat(concept.get("n_human").asInt()).isEqualTo(40));
        JsonNode few = CommandLineSession.run(
                        "validate", "--answers", answers(), "--human", people(), "--json", "--splits", "1")
                .json();
        assertThat(few.get("splits").asInt()).isEqualTo(1);
        assertThat(few.get("ks").asDouble()).isEqualTo(found.get("ks").asDouble());
    }

    @Test
    void whatIsNotAvailableIsNull() throws Exception {
        String human = file("two.csv", "respondent,concept,rating\n1,c0,4\n2,c0,5\n1,c1,2\n2,c1,3\n");
        JsonNode found = CommandLineSession.run("validate", "--answers", answers(), "--human", human, "--json")
                .json();
        for (String key : new String[] {"pearson", "spearman", "ceiling", "attainment", "attainment_interval"}) {
            assertThat(found.get(key).isNull()).as(key).isTrue();
        }
        assertThat(found.get("ks").asDouble()).isBetween(0.0, 1.0);
        assertThat(CommandLineSession.run("validate", "--answers", answers(), "--human", human)
                        .out())
                .contains("it takes 3 concepts rated by both, with two people or more each; here: 2");
    }

    @Test
    void aFileWithoutTheColumnsNeededIsToldWhichThoseAreAndWhichItHas() throws Exception {
        String human = file("sales.csv", "shop,remark\nBern,busy\nBasel,quiet\n");
        CommandLineSession session = CommandLineSession.run("validate", "--answers", answers(), "--human", human);
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err())
                .contains("sales.csv has the columns shop, remark.")
                .contains("Needed are respondent, concept and rating", "Validate page");
    }

    @Test
    void ratingsOffTheScaleAreCountedAndTheScaleIsTheQuestionsOwn() throws Exception {
        String human = file("seven.csv", "respondent,concept,rating\n1,c0,4\n2,c0,6\n1,c1,7\n2,c1,3\n");
        CommandLineSession session = CommandLineSession.run("validate", "--answers", answers(), "--human", human);
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err())
                .contains(
                        "“2” rated “c0” with 6, but the scale of “intent” goes from 1 to 5; 2 ratings in all are off it.");
    }

    @Test
    void aRunLeavesEvidenceOnFileForItsModelAndConstruct() throws Exception {
        String workspace = folder.resolve("w.db").toString();
        String study = file("bars.study.yaml", STUDY);
        assertThat(CommandLineSession.run("run", study, "--provider", "rehearsal", "--workspace", workspace)
                        .code())
                .isZero();
        String human = file(
                "people.csv",
                "respondent,concept,rating\n1,Oat bar,4\n2,oat,5\n1,DATE BAR,2\n2,date,3\n1,nut,1\n2,nut,2\n3,gum,2\n");
        CommandLineSession session =
                CommandLineSession.run("validate", "--run", "1", "--human", human, "--workspace", workspace);
        assertThat(session.code()).isZero();
        assertThat(session.out())
                .contains("REHEARSAL", "Synthetic respondents", "KS alone proves nothing", "did not: gum.")
                .contains("Verdict: do not use", "too small to say how near it comes to people: it takes 5 concepts")
                .doesNotContain("accuracy");
        JsonNode json = CommandLineSession.run(
                        "validate", "--run", "1", "--human", human, "--workspace", workspace, "--json")
                .json();
        assertThat(json.get("verdict").asText()).isEqualTo("do not use");
        assertThat(json.get("reasons").toString())
                .contains("The validation of purchase-intent on 3 concepts (people.csv)");
        try (ValidationWorkspace open = new WorkspaceOpener(Clock.systemUTC()).open(Path.of(workspace))) {
            ValidationShelf.Kept kept = open.validations().all().getFirst();
            assertThat(kept.question()).isEqualTo("intent");
            assertThat(kept.evidence().source()).isEqualTo("people.csv");
            assertThat(kept.evidence().construct()).isEqualTo("purchase-intent");
            assertThat(kept.evidence().concepts()).isEqualTo(3);
            assertThat(open.validations().evidence(kept.evidence().model(), "purchase-intent"))
                    .containsExactly(kept.evidence());
            assertThat(open.validations().evidence("another", "purchase-intent"))
                    .isEmpty();
        }
    }

    @Test
    void pairsAreComparedVariableByVariable() throws Exception {
        String pairs = file("pairs.csv", "id,variable,human,synthetic\n1,a,1,2\n2,a,2,2\n3,a,3,4\n4,a,5,4\n");
        JsonNode found = CommandLineSession.run("validate", "--pairs", pairs, "--json")
                .json()
                .get("variables")
                .get(0);
        // differences −1 0 −1 1: mean −¼, SD √(11/12), t = −¼ / (√(11/12) / 2)
        assertThat(found.get("t").asDouble()).isCloseTo(-0.5222329678670935, within(1e-9));
        // variances 35/12 and 4/3
        assertThat(found.get("f").asDouble()).isCloseTo(2.1875, within(1e-9));
        assertThat(found.get("r_interval").size()).isEqualTo(2);
        assertThat(CommandLineSession.run("validate", "--pairs", pairs).out()).contains("variance F");
    }

    @Test
    void whatCannotBeReadIsToldWithItsLine() throws Exception {
        refused(
                "goes from 1 to 5",
                "--answers",
                answers(),
                "--human",
                file("h1", "respondent,concept,rating\n1,c0,9\n"));
        refused(
                "line 3: The rating “Like” is no number",
                "--answers",
                answers(),
                "--human",
                file("h2", "respondent,concept,rating\n1,c0,4\n2,c0,Like\n"));
        refused(
                "No column holds the ratings",
                "--answers",
                answers(),
                "--human",
                file("h3", "respondent,concept\n1,c0\n"));
        refused(
                "No concept is on both sides",
                "--answers",
                answers(),
                "--human",
                file("h4", "respondent,concept,rating\n1,x,4\n"));
        refused(
                "add up to 1",
                "--human",
                people(),
                "--answers",
                file("a1", "persona,concept,question,mean,p1,p2\np,c0,intent,1,0.9,0.9\n"));
        refused("--pairs holds people and model", "--pairs", "x.csv", "--run", "1");
        refused("Say what to hold against what", "--human", people());
        refused("There is no file", "--pairs", folder.resolve("none.csv").toString());
        refused("--splits is a number from 1", "--answers", answers(), "--human", people(), "--splits", "0");
    }

    private static void refused(String sentence, String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "validate";
        System.arraycopy(args, 0, all, 1, args.length);
        CommandLineSession session = CommandLineSession.run(all);
        assertThat(session.code()).as(sentence).isEqualTo(2);
        assertThat(session.err()).contains(sentence);
    }
}
