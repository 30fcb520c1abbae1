package app.moderato.report;

import app.moderato.core.group.GroupContents;
import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.measure.GroupFigures;
import app.moderato.core.study.InvalidInput;
import app.moderato.report.csv.ReactionsCsv;
import app.moderato.report.csv.TurnsCsv;
import app.moderato.report.html.GroupPage;
import app.moderato.report.json.GroupJson;
import app.moderato.report.text.GroupText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes a group into a folder. Each file says that the respondents are synthetic. */
public final class GroupExport {
    private GroupExport() {}

    /**
     * Existing files of the same names are replaced, each in one step.
     *
     * @return the files written, in the order of writing
     * @throws InvalidInput where the folder cannot be written to; files written before stay
     */
    public static List<Path> write(GroupContents contents, GroupDesign design, GroupFigures figures, Path folder)
            throws InvalidInput {
        ExportFolder files = ExportFolder.open(folder);
        return List.of(
                files.write("session.json", GroupJson.file(contents, design, figures)),
                files.write("turns.csv", TurnsCsv.of(contents, design, Map.of())),
                files.write("reactions.csv", ReactionsCsv.of(contents, design)),
                files.write("transcript.html", GroupPage.of(contents, design, figures)),
                files.write("transcript.txt", GroupText.of(contents, design)));
    }
}
