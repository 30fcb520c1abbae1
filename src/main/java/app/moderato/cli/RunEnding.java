package app.moderato.cli;

import app.moderato.core.interview.RunState;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Says how a sitting of a run ended. */
final class RunEnding {
    private RunEnding() {}

    /**
     * Prints how a sitting went.
     *
     * @return the exit code
     */
    static int report(Terminal terminal, CommonOptions common, RunDriver.Outcome outcome) {
        String where = common.workspace == null ? "" : " --workspace " + common.workspace;
        if (!outcome.reason().isEmpty()) {
            terminal.err().println(outcome.reason());
        }
        if (common.json) {
            ObjectNode value = outcome.report().json(outcome.took());
            if (!outcome.reason().isEmpty()) {
                value.put("error", outcome.reason());
            }
            JsonOut.print(terminal.out(), value);
        } else {
            outcome.report().print(terminal.out());
        }
        if (outcome.report().open() > 0) {
            terminal.err().println("Go on with: moderato run --resume " + outcome.run() + where);
        } else if (outcome.state() != RunState.COMPLETED) {
            terminal.err()
                    .println("Ask what has no answer again with: moderato run --retry-failed " + outcome.run() + where);
        }
        return ExitCode.of(outcome.state());
    }
}
