package app.moderato.ui.validate.importing;

import app.moderato.core.analysis.validation.HumanRating;
import app.moderato.core.study.InvalidInput;
import app.moderato.file.human.FileNames;
import app.moderato.file.human.HumanFiles;
import app.moderato.file.human.HumanImport;
import app.moderato.file.human.HumanMapping;
import app.moderato.file.table.GivenTable;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping makes of a table. Made in the background.
 *
 * @param read null where nothing can be read
 * @param trouble why; empty where there is none
 * @param concepts ratings by the file's name
 * @param questions ratings by the file's name
 * @param words how often each rating that is no number occurs
 * @param counts ratings kept on each point, from point 1
 */
record Digest(
        HumanMapping mapping,
        @Nullable HumanImport read,
        String trouble,
        Map<String, Integer> concepts,
        Map<String, Integer> questions,
        Map<String, Integer> words,
        List<Integer> counts) {
    static Digest of(GivenTable table, HumanMapping mapping, String file) {
        @Nullable HumanImport read = null;
        String trouble = "";
        try {
            read = HumanFiles.read(table, mapping, file);
        } catch (InvalidInput e) {
            trouble = String.valueOf(e.getMessage());
        }
        return new Digest(
                mapping,
                read,
                trouble,
                FileNames.concepts(table, mapping),
                FileNames.questions(table, mapping),
                FileNames.words(table, mapping),
                read == null ? List.of() : counts(read));
    }

    /** The step where the trouble can be mended. */
    ImportModel.Step troubled() {
        if (!mapping.problems().isEmpty()) {
            return ImportModel.Step.COLUMNS;
        }
        boolean noNames = !concepts.isEmpty() && unmatched().size() == concepts.size();
        return noNames ? ImportModel.Step.NAMES : ImportModel.Step.SCALE;
    }

    /** The file's names of concepts that are none of the study. */
    List<String> unmatched() {
        return mapping.leftOut(concepts.keySet());
    }

    private static List<Integer> counts(HumanImport read) {
        int[] counts = new int[read.points()];
        for (HumanRating rating : read.ratings()) {
            counts[rating.rating() - 1]++;
        }
        return IntStream.of(counts).boxed().toList();
    }
}
