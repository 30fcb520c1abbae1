package app.moderato.ui.validate.importing;

import app.moderato.file.human.HumanImport;
import app.moderato.file.human.LeftOut;
import app.moderato.ui.control.Messages;
import java.util.List;
import java.util.stream.Stream;

/** What is told of a file of ratings before it is taken: reasons with counts, remarks, then rows by line. */
record OddWords(Messages messages) {
    List<String> of(HumanImport read) {
        return Stream.of(
                        read.leftOut().entrySet().stream().map(why -> messages.text(key(why.getKey()), why.getValue())),
                        read.remarks().stream(),
                        read.odd().stream().map(odd -> messages.text("importing.odd.line", odd.line(), odd.sentence())))
                .flatMap(lines -> lines)
                .toList();
    }

    private static String key(LeftOut why) {
        return switch (why) {
            case NO_RATING -> "importing.why.no-rating";
            case MISSING_CODE -> "importing.why.missing";
            case NOT_A_RATING -> "importing.why.no-number";
            case OUTSIDE -> "importing.why.outside";
            case HALF -> "importing.why.half";
            case NO_CONCEPT -> "importing.why.no-concept";
            case NO_QUESTION -> "importing.why.no-question";
            case NOT_COMPARED -> "importing.why.not-compared";
            case NO_WEIGHT -> "importing.why.no-weight";
        };
    }
}
