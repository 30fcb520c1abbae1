package app.moderato.cli;

import app.moderato.core.analysis.Verdict;
import app.moderato.core.analysis.ViewVerdict;
import app.moderato.core.analysis.validation.PairedVariable;
import app.moderato.core.analysis.validation.PairsAnalysis;
import app.moderato.core.analysis.validation.RunRatings;
import app.moderato.core.analysis.validation.Splits;
import app.moderato.core.analysis.validation.Validation;
import app.moderato.core.analysis.validation.ValidationAnalysis;
import app.moderato.core.analysis.validation.ValidationShelf;
import app.moderato.core.analysis.validation.ValidationWorkspace;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.Workspace;
import app.moderato.core.llm.LlmException;
import app.moderato.core.study.InvalidInput;
import app.moderato.file.human.AnswersReader;
import app.moderato.file.human.PairsReader;
import app.moderato.file.study.StoredStudy;
import app.moderato.report.json.ValidationJson;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Holds a run's ratings, or a file of them, against people's. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Holds ratings against people's: similarity, the people's own reliability as the ceiling, and how"
                + " much of it the model attains. What a run shows is kept in the workspace and read by verdicts.")
public final class ValidateCommand implements Callable<Integer> {
    private final CommandPorts ports;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "--run", paramLabel = "RUN", description = "A run's number, see `moderato runs`.")
    @Nullable
    String run;

    @Option(
            names = "--answers",
            paramLabel = "FILE.csv",
            description = "A model's answers: persona,concept,question,mean,p1..pn.")
    @Nullable
    Path answers;

    @Option(
            names = "--human",
            paramLabel = "FILE",
            description = "People's ratings, CSV or XLSX: respondent,concept,question,rating[,weight,…]; other columns"
                    + " are recognised where they can be.")
    @Nullable
    Path human;

    @Option(
            names = "--pairs",
            paramLabel = "FILE.csv",
            description = "People and the model that answered for them: id,variable,human,synthetic.")
    @Nullable
    Path pairs;

    @Option(
            names = "--question",
            paramLabel = "Q",
            description = "Only this question. Default: all that both answered.")
    String question = "";

    @Option(names = "--seed", paramLabel = "N", defaultValue = "42", description = "Of the halves. Default: 42.")
    long seed;

    @Option(
            names = "--splits",
            paramLabel = "N",
            defaultValue = "2000",
            description = "How often people are split in halves. Default: 2000.")
    int splits;

    public ValidateCommand(CommandPorts ports) {
        this.ports = ports;
    }

    @Override
    public Integer call() throws InvalidInput, LlmException {
        checkOptions();
        if (pairs != null) {
            tellPairs(PairsAnalysis.of(PairsReader.read(pairs)));
        } else if (human != null && answers != null) {
            tell(ValidationAnalysis.of(
                    PeoplesRatings.read(human, null, ports.terminal().err()),
                    AnswersReader.read(answers),
                    question,
                    splits()));
        } else if (human != null && run != null) {
            ofRun(run, human);
        }
        return ExitCode.DONE;
    }

    private void checkOptions() throws InvalidInput {
        int sources = (run == null ? 0 : 1) + (answers == null ? 0 : 1);
        if (pairs != null && (sources > 0 || human != null)) {
            throw new InvalidInput(
                    "--pairs holds people and model in one file; leave --run, --answers and --human out.");
        }
        if (pairs == null && (sources != 1 || human == null)) {
            throw new InvalidInput(
                    "Say what to hold against what: --run RUN or --answers FILE.csv, with --human FILE.csv;"
                            + " or --pairs FILE.csv alone.");
        }
    }

    private Splits splits() throws InvalidInput {
        if (splits < 1 || splits > Splits.MOST) {
            throw new InvalidInput("--splits is a number from 1 to " + Splits.MOST + ", not " + splits + ".");
        }
        return new Splits(splits, seed);
    }

    private void ofRun(String number, Path people) throws InvalidInput, LlmException {
        Splits wanted = splits();
        RunId id = RunId.parse(number);
        try (ValidationWorkspace workspace = ports.workspaces().open(common.existingWorkspace())) {
            StoredStudy stored = StoredStudy.of(workspace, id, ports.scales());
            List<Validation> validations = ValidationAnalysis.of(
                    RunRatings.named(
                            stored.study(),
                            PeoplesRatings.read(
                                    people, stored.study(), ports.terminal().err())),
                    RunRatings.of(stored.study(), stored.contents()),
                    question,
                    wanted);
            keep(workspace, stored, validations, String.valueOf(people.getFileName()));
            tell(validations, stored.contents().run(), verdicts(workspace, stored, validations));
        }
    }

    private void keep(ValidationWorkspace workspace, StoredStudy stored, List<Validation> validations, String people) {
        RunRecord record = stored.contents().run();
        for (Validation validation : validations) {
            String construct = RunRatings.construct(stored.study(), validation.question());
            workspace
                    .validations()
                    .keep(new ValidationShelf.Kept(
                            record.id(),
                            validation.question(),
                            validation.evidence(
                                    record.model(),
                                    construct,
                                    people,
                                    ports.clock().instant())));
        }
    }

    /** With what was just put on file. */
    private Map<String, Verdict> verdicts(Workspace workspace, StoredStudy stored, List<Validation> validations)
            throws LlmException {
        return ViewVerdict.byQuestion(
                stored.study(),
                stored.contents(),
                new RunOutput(ports).grounds(workspace, stored.study(), stored.contents()),
                validations.stream().map(Validation::question).toList(),
                stored.changes(ports.scales()));
    }

    private void tell(List<Validation> validations, RunRecord record, Map<String, Verdict> verdicts) {
        PrintStream out = ports.terminal().out();
        if (common.json) {
            JsonOut.print(out, ValidationJson.of(validations, record, verdicts));
            return;
        }
        out.println(record.studyTitle() + " · run " + record.id() + " · " + record.provider() + " " + record.model()
                + (record.rehearsal() ? " · REHEARSAL: invented answers. Do not use." : ""));
        ValidationText text = new ValidationText(out);
        for (Validation validation : validations) {
            text.print(validation);
            out.println();
            RunReport.verdict(out, Objects.requireNonNull(verdicts.get(validation.question())));
        }
    }

    private void tell(List<Validation> validations) {
        if (common.json) {
            JsonOut.print(ports.terminal().out(), ValidationJson.of(validations));
        } else {
            validations.forEach(new ValidationText(ports.terminal().out())::print);
        }
    }

    private void tellPairs(List<PairedVariable> variables) {
        if (common.json) {
            JsonOut.print(ports.terminal().out(), ValidationJson.pairs(variables));
        } else {
            new ValidationText(ports.terminal().out()).pairs(variables);
        }
    }
}
