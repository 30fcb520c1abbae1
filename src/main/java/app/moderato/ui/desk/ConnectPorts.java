package app.moderato.ui.desk;

import app.moderato.core.llm.KeyVault;
import app.moderato.core.llm.LocalServers;
import app.moderato.core.llm.ModelProbe;
import java.util.function.Predicate;

/**
 * What connecting a provider is built on. All but {@code variableSet} may block: background work only.
 *
 * @param variableSet whether an environment variable of this name holds something
 */
public record ConnectPorts(KeyVault vault, Predicate<String> variableSet, ModelProbe probe, LocalServers locals) {}
