package app.moderato.cli;

import app.moderato.core.interview.Fieldwork;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Goes through what a run goes through, on a small rehearsal in a folder of its own, and gets the client for providers
 * ready; nothing is sent. The build runs it once with {@code -XX:AOTCacheOutput}, so that the virtual machine keeps what it
 * learned and every later start is faster (JEP 483, JEP 515).
 */
@Command(name = "warm-up", hidden = true, description = "Lets the build record a start, to make later ones faster.")
public final class WarmUpCommand implements Callable<Integer> {
    private static final String STUDY = """
            moderato: 1
            title: Warm-up
            concepts:
              - {id: a, name: First paste, text: A toothpaste that whitens., price: 4.99 USD}
              - {id: b, name: Second paste, text: A toothpaste that does not foam., control: true}
            panel: {size: 40, population: us-adults}
            guide:
              questions:
                - {id: intent, type: rating, scale: purchase-intent, text: "How likely are you to buy {{concept.name}}?"}
                - {id: why, type: open, text: "What is the main reason?", probes: 1}
                - {id: pack, type: choice, options: [Tube, Pump], text: "Which pack would you take?"}
            """;

    private final CommandPorts ports;

    @Option(names = "--folder", required = true, paramLabel = "DIR", description = "Where its files may lie.")
    Path folder = Path.of("");

    public WarmUpCommand(CommandPorts ports) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        this.ports = ports.at(new Terminal(nowhere, nowhere, false, question -> Optional.empty()));
    }

    @Override
    public Integer call() throws Exception {
        Files.createDirectories(folder);
        Path own = Files.createTempDirectory(folder, "warm-up");
        ports.probe().prepare();
        ProviderOptions provider = new ProviderOptions();
        provider.provider = Fieldwork.rehearsal().provider();
        provider.concurrency = Fieldwork.REHEARSED_AT_ONCE;
        provider.timeoutSeconds = 60;
        CommonOptions common = new CommonOptions();
        common.workspace = own.resolve("moderato.db");
        return new FreshRun(ports)
                .run(new FreshRun.Wish(
                        Files.writeString(own.resolve("warm-up.study.yaml"), STUDY),
                        provider,
                        null,
                        null,
                        false,
                        false,
                        false,
                        own.resolve("out"),
                        true,
                        common));
    }
}
