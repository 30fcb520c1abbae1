package app.moderato;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.ui.harness.SampleWorkspace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** What a person reads, and a script gets, when something is wrong on the command line. */
class CommandLineTest {
    @Test
    @ResourceLock(Resources.SYSTEM_ERR)
    void helpOfEveryCommandIsPrintedWithoutComplaint() {
        PrintStream console = System.err;
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        System.setErr(new PrintStream(complaints, true, StandardCharsets.UTF_8));
        try {
            List<String> commands = CommandLineSession.run("--help")
                    .out()
                    .lines()
                    .map(line -> line.replaceAll("^  (\\S+) .*", "$1"))
                    .filter(line -> line.matches("[a-z-]+"))
                    .toList();
            assertThat(commands).contains("plan", "rate", "rescore", "run");
            commands.forEach(command -> {
                CommandLineSession help = CommandLineSession.run(command, "--help");
                assertThat(help.code()).as(command).isZero();
                assertThat(help.out() + help.err()).as(command).doesNotContain("[picocli");
            });
        } finally {
            System.setErr(console);
        }
        assertThat(complaints.toString(StandardCharsets.UTF_8)).doesNotContain("[picocli");
    }

    @Test
    void aPriceIsShownInItsCurrency(@TempDir Path sample) {
        String file = SampleWorkspace.copyTo(sample).toString();
        assertThat(CommandLineSession.run("show", "2", "--workspace", file).out())
                .containsPattern("median \\d+\\.\\d\\d USD")
                .contains("half pay at least, USD");
    }

    @Test
    void aNumberThatDoesNotFitIsNamedWithItsOption() {
        assertThat(CommandLineSession.run("run", "x", "--concurrency", "99999999999")
                        .err())
                .contains("--concurrency", "“99999999999” is too large a number.");
        assertThat(CommandLineSession.run("run", "x", "--concurrency", "many").err())
                .contains("“many” is not a whole number.");
        assertThat(CommandLineSession.run("run", "x", "--concurrency", "-3").err())
                .contains("--concurrency is a whole number from 1, not -3.")
                .doesNotContain("--rpm");
    }

    private static final String STUDY = """
            moderato: 1
            title: Two bars
            concepts:
              - {id: oat, name: Oat bar, text: A soft bar of oats and honey.}
              - {id: date, name: Date bar, text: A sticky bar of dates.}
            panel: {size: 4, population: us-adults}
            guide:
              questions:
                - {id: why, type: open, text: "What do you think?"}
            """;

    @TempDir
    Path folder;

    private Path study = Path.of("");
    private String workspace = "";

    @BeforeEach
    void write() throws IOException {
        study = Files.writeString(folder.resolve("bars.study.yaml"), STUDY);
        workspace = folder.resolve("w.db").toString();
    }

    private CommandLineSession rehearse(String... more) {
        String[] args = new String[6 + more.length];
        System.arraycopy(
                new String[] {"run", study.toString(), "--provider", "rehearsal", "--workspace", workspace},
                0,
                args,
                0,
                6);
        System.arraycopy(more, 0, args, 6, more.length);
        return CommandLineSession.run(args);
    }

    @Test
    void aFolderThatCannotBeWrittenIsFoundBeforeAnythingIsAsked() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "a file");
        CommandLineSession session = rehearse("--out", file.toString(), "--json");
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.json().get("error").asText()).contains("Nothing was sent");
        assertThat(Path.of(workspace)).doesNotExist();
    }

    @Test
    void anUnknownCommandIsNamedAsOne() {
        CommandLineSession session = CommandLineSession.run("frobnicate");
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).startsWith("There is no command “frobnicate”.");
    }

    @Test
    void amountsAndSizesThatAreNoneAreRefused() {
        CommandLineSession cap = CommandLineSession.run("estimate", study.toString(), "--max-cost", "-3");
        assertThat(cap.code()).isEqualTo(2);
        assertThat(cap.err()).contains("above 0, not -3");
        CommandLineSession size =
                CommandLineSession.run("panel", "--population", "us-adults", "--size", "0", "--out", "p.csv");
        assertThat(size.code()).isEqualTo(2);
        assertThat(size.err()).contains("--size is a number of personas from 1, not 0.");
    }

    @Test
    void checkTellsWhatConceptsPeopleAndAnswersCannotFillAtOnce() throws IOException {
        Files.writeString(
                study,
                STUDY.replace("What do you think?", "{{concept.nam}} {{persona.shoe}} {{answer.foo}} — what now?"));
        CommandLineSession session = CommandLineSession.run("check", study.toString());
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.out()).contains("{{concept.nam}}", "{{persona.shoe}}", "{{answer.foo}}");
    }

    @Test
    void whatHasNoLineIsToldWithoutAComma() throws IOException {
        Files.writeString(study, "");
        assertThat(CommandLineSession.run("check", study.toString()).out()).startsWith("Error: The file is empty.");
    }

    @Test
    void aPersonasFileOfASpreadsheetIsReadWhereAStudyNamesIt() throws IOException {
        Files.write(
                folder.resolve("people.csv"),
                "id;name;age\na;Zoë;30\nb;Jürgen;40\nc;Ann;50\nd;Bo;60\n".getBytes(Charset.forName("windows-1252")));
        Files.writeString(
                study,
                STUDY.replace("{size: 4, population: us-adults}", "{personas: people.csv}")
                        .replace("What do you think?", "You are {{persona.age}}. What do you think?"));
        CommandLineSession session = CommandLineSession.run("check", study.toString());
        assertThat(session.out()).contains("The study can be run with 4 personas.");
        assertThat(session.code()).isZero();
    }

    @Test
    void aMistypedWorkspaceIsNotMadeByReadingIt() {
        for (String[] args : new String[][] {
            {"runs", "--workspace", workspace},
            {"show", "1", "--workspace", workspace},
            {"export", "1", "--to", folder.toString(), "--workspace", workspace},
            {"run", "--resume", "1", "--workspace", workspace}
        }) {
            CommandLineSession session = CommandLineSession.run(args);
            assertThat(session.code()).isEqualTo(2);
            assertThat(session.err()).contains("There is no workspace");
        }
        assertThat(Path.of(workspace)).doesNotExist();
    }

    @Test
    void whatTheCommandLineGotWrongIsInvalidInputAndNotARefusal() {
        assertThat(CommandLineSession.run("run", study.toString(), "--provider", "opnai", "--model", "m")
                        .code())
                .isEqualTo(2);
        assertThat(CommandLineSession.run("run", study.toString(), "--base-url", "nowhere", "--model", "m")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void whatIsNoNumberIsSaidInWords() {
        CommandLineSession amount = rehearse("--max-cost", "abc");
        assertThat(amount.code()).isEqualTo(2);
        assertThat(amount.err())
                .contains("'--max-cost'", "“abc” is not an amount. Write it like 2.50.")
                .doesNotContain("BigDecimal", "Exception");
        assertThat(rehearse("--seed", "x1").err()).contains("“x1” is not a whole number.");
    }

    @Test
    void anExportThatCannotBeWrittenSaysWhyInWords() throws IOException {
        assertThat(rehearse().code()).isZero();
        Path below = Files.writeString(folder.resolve("taken"), "a file").resolve("below");
        CommandLineSession session =
                CommandLineSession.run("export", "1", "--to", below.toString(), "--workspace", workspace);
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).contains("cannot be written: ").doesNotContain("Exception");
    }

    @Test
    void aFinishedRunIsNoErrorEvenIfItsStudyHasChangedSince() throws IOException {
        assertThat(rehearse().code()).isZero();
        Files.writeString(study, STUDY + "# changed\n");
        CommandLineSession session = CommandLineSession.run("run", "--resume", "1", "--workspace", workspace);
        assertThat(session.code()).as(session.err()).isZero();
        assertThat(session.err()).contains("nothing is asked");
    }

    @Test
    void anEmbedderOfAnotherVersionIsRefusedWithItsLine() throws IOException {
        Files.writeString(study, STUDY + "rating: {embeddings: ada}\n");
        CommandLineSession session = CommandLineSession.run("check", study.toString());
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.out()).contains("line 10").contains("minilm");
    }

    @Test
    void whatIsWrongWithThePanelIsToldWithItsLine() throws IOException {
        Files.writeString(study, STUDY.replace("us-adults", "us-adlts"));
        CommandLineSession session = CommandLineSession.run("check", study.toString());
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.out()).contains("line 6").contains("us-adults");
    }
}
