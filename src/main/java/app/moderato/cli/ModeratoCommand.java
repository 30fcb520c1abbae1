package app.moderato.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;

/** The command line as a whole. */
@Command(
        name = "moderato",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Virtual focus groups on your laptop: interviews with synthetic respondents, rated from their own words.",
            "Without a command it opens the window."
        },
        footer = {
            "",
            "Begin with: moderato demo --out demo",
            "Exit codes: 0 done, 1 does not hold, 2 invalid input, 3 incomplete, 4 provider refused, 5 budget, 130 interrupted."
        })
public final class ModeratoCommand {
    private ModeratoCommand() {}

    /** @param commands one object per command, each annotated with {@link Command} */
    public static CommandLine of(Terminal terminal, List<?> commands) {
        CommandLine line = new CommandLine(new ModeratoCommand());
        commands.forEach(line::addSubcommand);
        CommandFailures failures = new CommandFailures(terminal);
        return line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .registerConverter(BigDecimal.class, ModeratoCommand::amount)
                .registerConverter(Long.class, ModeratoCommand::wholeNumber)
                .registerConverter(long.class, ModeratoCommand::wholeNumber)
                .registerConverter(Integer.class, ModeratoCommand::count)
                .registerConverter(int.class, ModeratoCommand::count)
                .registerConverter(Double.class, ModeratoCommand::number)
                .registerConverter(double.class, ModeratoCommand::number)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
    }

    private static BigDecimal amount(String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw new TypeConversionException("“" + text + "” is not an amount. Write it like 2.50.");
        }
    }

    private static Long wholeNumber(String text) {
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw notWhole(text);
        }
    }

    private static TypeConversionException notWhole(String text) {
        return new TypeConversionException("“" + text
                + (text.strip().matches("[+-]?\\d+") ? "” is too large a number." : "” is not a whole number."));
    }

    private static Integer count(String text) {
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw notWhole(text);
        }
    }

    private static Double number(String text) {
        try {
            return Double.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw new TypeConversionException("“" + text + "” is not a number.");
        }
    }
}
