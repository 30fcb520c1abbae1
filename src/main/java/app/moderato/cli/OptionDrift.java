package app.moderato.cli;

import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.InterviewPlan;
import app.moderato.core.interview.RunEngine;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunStamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What differs between how a run was begun and how it would be gone on with, in sentences. */
final class RunDrift {
    private final CommandPorts ports;

    RunDrift(CommandPorts ports) {
        this.ports = ports;
    }

    List<String> of(StoredStudy stored, ProviderOptions options, @Nullable Long seed) {
        RunRecord run = stored.contents().run();
        List<String> drift = new ArrayList<>();
        provider(run, options, drift);
        if (seed != null && seed != run.seed()) {
            drift.add("seed: the run has " + run.seed() + ", the command line says " + seed + ".");
        }
        if (!run.promptHash().equals(RunEngine.promptHash())) {
            drift.add("This version of Moderato words its prompts differently from the one that began the run.");
        }
        stamp(stored, drift);
        studyFile(run, drift);
        Set<CellKey> planned = stored.contents().answers().stream()
                .map(answer -> answer.answer().key())
                .collect(Collectors.toSet());
        if (!planned.equals(new HashSet<>(
                InterviewPlan.of(stored.study(), stored.contents().panel()).cells(stored.study())))) {
            drift.add("This version of Moderato plans other cells for the study.");
        }
        return drift;
    }

    private static void provider(RunRecord run, ProviderOptions options, List<String> drift) {
        if (options.named() && !options.providerName().equals(run.provider())) {
            drift.add("provider: the run has " + run.provider() + ", the command line says " + options.providerName()
                    + ".");
        }
        if (options.baseUrl != null && !options.baseUrl.equals(run.baseUrl())) {
            drift.add("base URL: the run has "
                    + Optional.ofNullable(run.baseUrl()).orElse("the provider's usual one")
                    + ", the command line says another.");
        }
        if (!options.models.isEmpty() && !options.models.equals(List.of(run.model()))) {
            drift.add("model: the run has " + run.model() + ", the command line says "
                    + String.join(", ", options.models) + ".");
        }
    }

    private void stamp(StoredStudy stored, List<String> drift) {
        Map<String, String> before = stored.contents().run().stamp();
        RunStamp.of(stored.study(), ports.scales(), ports.embedder()).forEach((key, now) -> {
            String then = before.get(key);
            if (!now.equals(then)) {
                drift.add(key.replace('_', ' ') + ": the run has " + then + ", this version has " + now + ".");
            }
        });
    }

    private static void studyFile(RunRecord run, List<String> drift) {
        if (run.studyPath().isEmpty()) {
            return;
        }
        try {
            Path file = Path.of(run.studyPath());
            if (Files.isReadable(file) && !Files.readString(file).equals(run.studySource())) {
                drift.add("study: " + file.getFileName() + " has been changed since the run began.");
            }
        } catch (IOException | InvalidPathException e) {
            drift.add("study: the file the run began with can no longer be read (" + e.getMessage() + ").");
        }
    }
}
