package app.moderato.report;

import app.moderato.core.study.InvalidInput;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What an export may be written as. */
public enum Format {
    /** answers, personas, concepts and wide as CSV, with labels.sps, codebook.md and the study as run. */
    CSV,
    /** transcripts.jsonl. */
    JSONL,
    /** report.html. */
    HTML,
    /** charts/*.svg. */
    SVG,
    /** charts/*.png. */
    PNG;

    /** Written where nothing else is asked for. */
    public static final Set<Format> USUAL = Set.copyOf(EnumSet.of(CSV, JSONL, HTML));

    /** As on the command line, such as {@code csv}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param codes separated by commas
     * @throws InvalidInput naming the unknown one and all known
     */
    public static Set<Format> parse(String codes) throws InvalidInput {
        EnumSet<Format> formats = EnumSet.noneOf(Format.class);
        for (String code : codes.split(",", -1)) {
            formats.add(Arrays.stream(values())
                    .filter(format -> format.code().equals(code.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput(
                            "This version cannot write “" + code.strip() + "”. It writes " + known() + ".")));
        }
        return formats;
    }

    private static String known() {
        return Arrays.stream(values()).map(Format::code).collect(Collectors.joining(", "));
    }
}
