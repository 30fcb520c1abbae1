package app.moderato.report;

import app.moderato.core.analysis.RunResults;
import app.moderato.core.analysis.ScoredRun;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.ScoringCells;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Picture;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Study;
import app.moderato.report.chart.ChartPalette;
import app.moderato.report.chart.RunCharts;
import app.moderato.report.csv.AnswersCsv;
import app.moderato.report.csv.Codebook;
import app.moderato.report.csv.ConceptsCsv;
import app.moderato.report.csv.PersonasCsv;
import app.moderato.report.csv.PricesCsv;
import app.moderato.report.csv.RatingsCsv;
import app.moderato.report.csv.ReachCsv;
import app.moderato.report.csv.SubgroupsCsv;
import app.moderato.report.csv.WideCsv;
import app.moderato.report.html.ReportPage;
import app.moderato.report.json.RunJson;
import app.moderato.report.jsonl.Transcripts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes a run into a folder in the formats asked for. Each says that its respondents are synthetic. */
public final class RunExport {
    private final ScaleLibrary scales;

    public RunExport(ScaleLibrary scales) {
        this.scales = scales;
    }

    /**
     * Existing files of the same names are replaced, each in one step.
     *
     * @param pictures the run was begun with; written beside the study so that the copy runs
     * @param scorings other than its own, in the order in which they were made
     * @return the files written, in the order of writing
     * @throws InvalidInput where the folder cannot be written to; files written before stay
     */
    public List<Path> write(
            RunContents contents,
            Study study,
            RunResults results,
            Set<Format> formats,
            Path folder,
            List<Picture> pictures,
            List<ScoringCells> scorings)
            throws InvalidInput {
        ExportFolder files = ExportFolder.open(folder);
        List<Path> written = new ArrayList<>();
        List<ScoredRun> scored = scorings.isEmpty() ? List.of() : ScoredRun.all(study, contents, scorings);
        written.add(files.write("runs.json", RunJson.file(contents, results, scored, study)));
        if (formats.contains(Format.CSV)) {
            written.addAll(flatFiles(files, contents, study, results));
            written.add(files.write("ratings.csv", RatingsCsv.of(contents, scorings, study, scales)));
            written.addAll(studyAsRun(files, contents, study, pictures));
        }
        if (formats.contains(Format.JSONL)) {
            written.add(files.write("transcripts.jsonl", Transcripts.of(contents)));
        }
        if (formats.contains(Format.HTML)) {
            written.add(files.write("report.html", ReportPage.of(contents, study, results, scales, scored)));
        }
        String warning = contents.run().rehearsal() ? "REHEARSAL: invented answers. Do not use." : "";
        for (RunCharts.QuestionChart chart : RunCharts.of(study, results, scales, warning)) {
            String name = "charts/" + chart.question();
            if (formats.contains(Format.SVG)) {
                String svg = chart.svg("chart-" + chart.question(), ChartPalette.LIGHT);
                written.add(files.write(name + ".svg", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg));
            }
            if (formats.contains(Format.PNG)) {
                written.add(files.write(name + ".png", chart.png(ChartPalette.LIGHT)));
            }
        }
        return List.copyOf(written);
    }

    private List<Path> flatFiles(ExportFolder files, RunContents contents, Study study, RunResults results)
            throws InvalidInput {
        WideCsv wide = WideCsv.of(contents, study);
        return List.of(
                files.write("answers.csv", AnswersCsv.of(contents, study, scales)),
                files.write("personas.csv", PersonasCsv.of(contents.panel())),
                files.write("concepts.csv", ConceptsCsv.of(study)),
                files.write("subgroups.csv", SubgroupsCsv.of(contents, study, results)),
                files.write("prices.csv", PricesCsv.of(contents, study, results)),
                files.write("reach.csv", ReachCsv.of(contents, study, results)),
                files.write("wide.csv", wide.csv()),
                files.write("labels.sps", wide.labels()),
                files.write("codebook.md", Codebook.of(contents, study, scales, results.verdict())));
    }

    private static List<Path> studyAsRun(ExportFolder files, RunContents contents, Study study, List<Picture> pictures)
            throws InvalidInput {
        List<Path> written = new ArrayList<>();
        written.add(files.write("study.yaml", contents.run().studySource()));
        for (Picture picture : pictures) {
            written.add(files.write(picture.name(), picture.bytes()));
        }
        String personas = study.panel().personas();
        if (personas != null && !personas.equals("personas.csv")) {
            written.add(files.write(personas, PersonasCsv.of(contents.panel())));
        }
        return written;
    }
}
