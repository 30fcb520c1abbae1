package app.moderato.core.llm;

import app.moderato.core.llm.Abilities.Ability;
import app.moderato.core.llm.Abilities.Kind;
import app.moderato.core.llm.Abilities.Level;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What all checks of one model found.
 *
 * @param findings one for each kind, in order
 */
public record ProbeReport(String model, List<Finding> findings, Instant endedAt) {
    public ProbeReport {
        findings = List.copyOf(findings);
    }

    /** Whether interviews can run. */
    public boolean passed() {
        return abilities().chat().level() == Level.YES;
    }

    /** Why no interview can run, where the provider said so. */
    public Optional<LlmFailure> failure() {
        return findings.stream()
                .filter(finding -> finding.kind() == Kind.CHAT)
                .findFirst()
                .map(Finding::failure);
    }

    public Abilities abilities() {
        Map<Kind, Ability> found = new EnumMap<>(Kind.class);
        findings.forEach(finding -> found.put(finding.kind(), finding.ability()));
        return Abilities.of(found, endedAt);
    }
}
