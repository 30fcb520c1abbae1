package app.moderato.ui.panel;

import app.moderato.core.panel.NearCopies;
import app.moderato.core.study.Problem;
import app.moderato.file.panel.ImportedPersonas;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is told of a file of people before it is taken. */
record ImportWords(Messages messages) {
    /** Remarks first, then rows worth a look or left out, by line. */
    List<String> odd(ImportedPersonas found) {
        return Stream.concat(
                        found.remarks().stream(),
                        Stream.concat(found.leftOut().stream(), found.odd().stream())
                                .sorted(Comparator.comparingInt(Problem::line))
                                .map(this::line))
                .toList();
    }

    private String line(Problem problem) {
        return problem.line() > 0
                ? messages.text("panel.import.line", problem.line(), problem.sentence())
                : problem.sentence();
    }

    /** @param copies null where they were not looked for */
    String summary(ImportedPersonas found, @Nullable NearCopies copies) {
        List<String> parts = new ArrayList<>();
        parts.add(messages.text("panel.import.people", found.personas().size(), found.rows()));
        if (!found.leftOut().isEmpty()) {
            parts.add(messages.text("panel.import.left-out", found.leftOut().size()));
        }
        if (found.oddRows() > 0) {
            parts.add(messages.text("panel.import.odd-rows", found.oddRows()));
        }
        if (copies != null) {
            parts.add(messages.text("panel.import.copies", copies.people().size()));
        }
        return String.join(" · ", parts);
    }
}
