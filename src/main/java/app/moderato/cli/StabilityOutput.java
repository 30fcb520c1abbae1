package app.moderato.cli;

import app.moderato.core.analysis.stability.Stability;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.Workspace;
import app.moderato.core.interview.stability.StabilityPlan;
import app.moderato.core.interview.stability.StabilitySession.Ended;
import app.moderato.core.interview.stability.StabilityWork;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Study;
import app.moderato.report.csv.StabilityCsv;
import app.moderato.report.json.StabilityJson;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a stability study shows, at the terminal and as files. */
final class StabilityOutput {
    private final CommandPorts ports;
    private final CommonOptions common;
    private final Study study;

    /** @param study as the run asked it */
    StabilityOutput(CommandPorts ports, CommonOptions common, Study study) {
        this.ports = ports;
        this.common = common;
        this.study = study;
    }

    /**
     * @param found empty where nothing was rated yet
     * @param out folder of the files, null for none
     */
    void report(Workspace workspace, StabilityPlan plan, Optional<Stability> found, Ended ended, @Nullable Path out)
            throws InvalidInput {
        boolean rehearsal = rehearsal(plan);
        ObjectNode json = found.map(stability -> StabilityJson.of(stability, this::name, rehearsal))
                .orElseGet(JsonNodeFactory.instance::objectNode);
        json.put("state", ended.state().code());
        json.put("cost_usd", spent(workspace, plan));
        if (common.json) {
            if (!ended.reason().isEmpty()) {
                json.put("error", ended.reason());
            }
            JsonOut.print(ports.terminal().out(), json);
        } else if (found.isPresent()) {
            new StabilityReport(found.get(), this::name, rehearsal)
                    .print(ports.terminal().out());
        }
        if (out != null && found.isPresent()) {
            write(workspace, plan, json, out);
        }
    }

    private static boolean rehearsal(StabilityPlan plan) {
        return plan.order().base().run().rehearsal()
                || plan.runs().stream()
                        .anyMatch(one -> Objects.requireNonNull(one.run()).rehearsal());
    }

    private String name(String concept) {
        return study.concept(new ConceptId(concept)).map(one -> one.name()).orElse(concept);
    }

    private static @Nullable Double spent(Workspace workspace, StabilityPlan plan) {
        double sum = 0;
        for (StabilityPlan.One one : plan.runs()) {
            RunRecord begun = Objects.requireNonNull(one.run());
            Double usd =
                    workspace.runs().find(begun.id()).map(RunRecord::costUsd).orElse(null);
            if (usd == null) {
                return null;
            }
            sum += usd;
        }
        return sum;
    }

    private void write(Workspace workspace, StabilityPlan plan, ObjectNode json, Path folder) throws InvalidInput {
        try {
            Files.writeString(
                    folder.resolve("stability.json"),
                    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
            Files.writeString(
                    folder.resolve("stability.csv"), StabilityCsv.of(StabilityWork.contents(workspace, plan)));
            ports.terminal().err().println("Written to " + folder);
        } catch (IOException e) {
            throw new InvalidInput("Nothing could be written into " + folder
                    + ". What was asked is in the workspace: the" + " same command with another --out writes it.");
        }
    }
}
