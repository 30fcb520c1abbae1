package app.moderato.ui.validate.importing;

import app.moderato.core.analysis.validation.MappingMemory;
import app.moderato.core.study.InvalidInput;
import app.moderato.file.human.FileNames;
import app.moderato.file.human.HumanFiles;
import app.moderato.file.human.HumanLayout;
import app.moderato.file.human.HumanMapping;
import app.moderato.file.human.HumanMappingJson;
import app.moderato.file.human.HumanProposal;
import app.moderato.file.table.GivenTable;
import java.nio.file.Path;
import java.util.Optional;

/** Reads files of ratings for a study, as they were read before or as is proposed. In the background. */
record RatingsReading(MappingMemory memory, ComparedStudy study) {
    /** @param remembered whether a file with the same columns was read before */
    record Read(GivenTable table, Digest digest, boolean remembered) {}

    /** @param sheet of a workbook; empty for the first */
    Read read(Path file, String sheet) throws InvalidInput {
        GivenTable table = HumanFiles.table(file, sheet);
        Optional<HumanMapping> before = before(table);
        HumanMapping first = before.isPresent() ? before.get() : proposal(table);
        return new Read(table, Digest.of(table, first, String.valueOf(file.getFileName())), before.isPresent());
    }

    private Optional<HumanMapping> before(GivenTable table) {
        try {
            Optional<String> kept = memory.find(HumanMapping.signature(table.header()));
            return kept.isEmpty()
                    ? Optional.empty()
                    : Optional.of(HumanFiles.fitted(
                            table, HumanMappingJson.read(kept.get()), study.concepts(), study.questions()));
        } catch (InvalidInput e) {
            // of another version of this program: proposed anew
            return Optional.empty();
        }
    }

    HumanMapping proposal(GivenTable table) {
        return HumanProposal.of(table, study.concepts(), study.questions(), study.points())
                .mapping();
    }

    HumanMapping proposal(GivenTable table, HumanLayout layout) {
        return HumanProposal.of(table, layout, study.concepts(), study.questions(), study.points())
                .mapping();
    }

    /** With scale and names guessed anew. */
    HumanMapping again(GivenTable table, HumanMapping mapping) {
        return HumanProposal.again(table, mapping, study.concepts(), study.questions(), study.points())
                .mapping();
    }

    /** With the names matched to the study's. */
    HumanMapping matched(GivenTable table, HumanMapping mapping) {
        return FileNames.matched(table, mapping, study.concepts(), study.questions());
    }

    void keep(GivenTable table, HumanMapping mapping) {
        memory.keep(HumanMapping.signature(table.header()), HumanMappingJson.write(mapping));
    }
}
