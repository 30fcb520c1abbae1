package app.moderato.report;

import app.moderato.core.group.GroupContents;
import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.measure.GroupComparison;
import app.moderato.core.group.measure.GroupResults;
import app.moderato.core.study.InvalidInput;
import app.moderato.report.csv.ReactionsCsv;
import app.moderato.report.csv.TurnsCsv;
import app.moderato.report.html.ComparisonPage;
import app.moderato.report.html.GroupPage;
import app.moderato.report.json.ComparisonJson;
import app.moderato.report.json.GroupJson;
import app.moderato.report.text.GroupText;
import java.nio.file.Path;
import java.util.List;

/** Writes a group into a folder. Each file says that the respondents are synthetic. */
public final class GroupExport {
    private GroupExport() {}

    /**
     * Existing files of the same names are replaced, each in one step.
     *
     * @return the files written, in the order of writing
     * @throws InvalidInput where the folder cannot be written to; files written before stay
     */
    public static List<Path> write(GroupContents contents, GroupDesign design, GroupResults results, Path folder)
            throws InvalidInput {
        ExportFolder files = ExportFolder.open(folder);
        return List.of(
                files.write("session.json", GroupJson.file(contents, design, results)),
                files.write("turns.csv", TurnsCsv.of(contents, design, results.scores())),
                files.write("reactions.csv", ReactionsCsv.of(contents, design)),
                files.write("transcript.html", GroupPage.of(contents, design, results)),
                files.write("transcript.txt", GroupText.of(contents, design)));
    }

    /**
     * Several groups of one design beside each other: {@code comparison.json} and {@code comparison.html}.
     *
     * @param contents of the groups compared, in their order
     */
    public static List<Path> compare(
            GroupDesign design, List<GroupContents> contents, GroupComparison comparison, Path folder)
            throws InvalidInput {
        ExportFolder files = ExportFolder.open(folder);
        return List.of(
                files.write("comparison.json", ComparisonJson.file(contents, comparison)),
                files.write("comparison.html", ComparisonPage.of(design, contents, comparison)));
    }
}
