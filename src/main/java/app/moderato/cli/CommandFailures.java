package app.moderato.cli;

import app.moderato.core.interview.StorageFailure;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Problem;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns failures into a sentence, or a JSON value with {@code --json}, and an exit code. */
final class CommandFailures implements CommandLine.IExecutionExceptionHandler, CommandLine.IParameterExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(CommandFailures.class);

    private final Terminal terminal;

    CommandFailures(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        String command = failure.getCommandLine().getCommandSpec().qualifiedName();
        String sentence = sentence(failure) + "\n" + suggestion(failure) + "`" + command + " --help` shows its use.";
        return report(sentence, List.of(), Arrays.asList(args).contains("--json"), ExitCode.INVALID);
    }

    private static String sentence(ParameterException failure) {
        return failure instanceof CommandLine.UnmatchedArgumentException unmatched
                        && failure.getCommandLine().getParent() == null
                        && !unmatched.isUnknownOption()
                ? "There is no command “" + unmatched.getUnmatched().getFirst() + "”."
                : String.valueOf(failure.getMessage());
    }

    private static String suggestion(ParameterException failure) {
        if (failure instanceof CommandLine.UnmatchedArgumentException unmatched) {
            List<String> near = unmatched.getSuggestions();
            return near.isEmpty() ? "" : "Did you mean " + String.join(" or ", near) + "? ";
        }
        return "";
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        boolean json = parsed.originalArgs().contains("--json");
        return switch (failure) {
            case InvalidInput invalid ->
                report(Objects.toString(invalid.getMessage()), invalid.problems(), json, ExitCode.INVALID);
            case LlmException refused -> report(refused.failure().sentence(), List.of(), json, code(refused.failure()));
            case StorageFailure storage ->
                report(Objects.toString(storage.getMessage()), List.of(), json, ExitCode.INTERRUPTED);
            case InterruptedException interrupted -> {
                Thread.currentThread().interrupt();
                yield report("Interrupted.", List.of(), json, ExitCode.INTERRUPTED);
            }
            default -> {
                LOG.error("{} failed", command.getCommandName(), failure);
                yield report(
                        "Moderato met a fault of its own: " + failure + ". The log has the details.",
                        List.of(),
                        json,
                        ExitCode.INTERRUPTED);
            }
        };
    }

    /** What the command line got wrong is invalid input; what a provider would say is its refusal. */
    private static int code(LlmFailure failure) {
        return switch (failure) {
            case LlmFailure.UnknownProvider named -> ExitCode.INVALID;
            case LlmFailure.NoBaseUrl missing -> ExitCode.INVALID;
            case LlmFailure.BadBaseUrl written -> ExitCode.INVALID;
            case LlmFailure.TakesNoBatches asked -> ExitCode.INVALID;
            case LlmFailure.NotAVariable written -> ExitCode.INVALID;
            default -> ExitCode.REFUSED;
        };
    }

    private int report(String sentence, List<Problem> problems, boolean json, int code) {
        terminal.err().println(sentence);
        if (json) {
            Map<String, Object> value = new LinkedHashMap<>();
            value.put("error", sentence);
            value.put("problems", problems.stream().map(CommandFailures::json).toList());
            JsonOut.print(terminal.out(), value);
        }
        return code;
    }

    /** One problem as {@code check --json} and every failed command show it. */
    static Map<String, Object> json(Problem problem) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("severity", problem.severity() == Problem.Severity.ERROR ? "error" : "warning");
        value.put("line", problem.line());
        value.put("pointer", problem.pointer());
        value.put("sentence", problem.sentence());
        return value;
    }
}
