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
        if (!outcome.reason().isEmpty() && (common.json || !outcome.decided())) {
            terminal.err().println(outcome.reason());
        }
        if (common.json) {
            JsonOut.print(terminal.out(), json(outcome));
        } else {
            outcome.report().print(terminal.out());
        }
        if (outcome.decided()) {
            if (outcome.stopping() != null) {
                terminal.err().println(outcome.stopping().sentence());
            }
            terminal.err().println("Ask the others too with: moderato run --resume " + outcome.run() + where);
            return code(outcome);
        }
        if (outcome.report().open() > 0) {
            terminal.err().println("Go on with: moderato run --resume " + outcome.run() + where);
        } else if (outcome.state() != RunState.COMPLETED) {
            terminal.err()
                    .println("Ask what has no answer again with: moderato run --retry-failed " + outcome.run() + where);
        }
        return code(outcome);
    }

    static ObjectNode json(RunDriver.Outcome outcome) {
        ObjectNode value = outcome.report().json(outcome.took());
        if (outcome.stopping() != null) {
            value.putPOJO("stopping", outcome.stopping().json());
        }
        if (!outcome.reason().isEmpty() && !outcome.decided()) {
            value.put("error", outcome.reason());
        }
        return value;
    }

    /** The exit code: a run that its own rule ended is done. */
    static int code(RunDriver.Outcome outcome) {
        return outcome.decided() ? ExitCode.DONE : ExitCode.of(outcome.state());
    }
}
