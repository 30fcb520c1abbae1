package app.moderato.cli;

import app.moderato.core.llm.Providers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the providers that Moderato knows. */
@Command(name = "providers", mixinStandardHelpOptions = true, description = "Lists the known providers.")
public final class ProvidersCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Providers providers;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    public ProvidersCommand(CommandPorts ports) {
        this.terminal = ports.terminal();
        this.providers = ports.providers();
    }

    @Override
    public Integer call() {
        if (common.json) {
            JsonOut.print(
                    terminal.out(),
                    providers.known().stream().map(ProvidersCommand::json).toList());
        } else {
            Table table = new Table("provider", "", "key from", "endpoint");
            providers
                    .known()
                    .forEach(profile -> table.row(
                            profile.name(),
                            profile.title(),
                            profile.keyVariable() == null ? "–" : profile.keyVariable(),
                            profile.baseUrl() == null ? "–" : profile.baseUrl()));
            terminal.out().print(table);
        }
        return ExitCode.DONE;
    }

    private static Map<String, Object> json(Providers.Profile profile) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("provider", profile.name());
        value.put("title", profile.title());
        value.put("base_url", profile.baseUrl());
        value.put("key_variable", profile.keyVariable());
        value.put("local", profile.local());
        return value;
    }
}
