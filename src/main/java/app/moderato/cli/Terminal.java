package app.moderato.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a command prints and asks.
 *
 * @param out results, nothing else
 * @param err progress, notes and errors
 * @param live whether {@code err} is a terminal that can redraw a line
 * @param ask puts a question to the person; empty where there is no terminal to answer on
 */
public record Terminal(PrintStream out, PrintStream err, boolean live, Function<String, Optional<String>> ask) {
    // Error Prone knows the consoles of JDK 22 to 24; since 25 there is none again where input or output is redirected
    @SuppressWarnings("SystemConsoleNull")
    public static Terminal ofProcess() {
        Console console = System.console();
        boolean person = console != null && console.isTerminal();
        return new Terminal(
                // not System.out, which keeps to itself why a line could not be written
                new PrintStream(new PipeOut(new FileOutputStream(FileDescriptor.out)), true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                person,
                question ->
                        console == null ? Optional.empty() : Optional.ofNullable(console.readLine("%s ", question)));
    }

    /** @return empty where nobody can answer */
    public Optional<Boolean> confirm(String question) {
        return ask.apply(question + " [y/N]").map(answer -> {
            String word = answer.strip().toLowerCase(Locale.ROOT);
            return word.equals("y") || word.equals("yes");
        });
    }
}
