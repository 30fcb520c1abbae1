package app.moderato.report.csv;

import app.moderato.core.analysis.Verdict;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Question;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Study;
import app.moderato.report.scale.QuestionScale;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code codebook.md}: what the columns, questions and figures of the other files mean. */
public final class Codebook {
    private static final List<String> COLUMNS = List.of(
            "`run` number of the run in its workspace",
            "`persona` id in personas.csv",
            "`concept` id in concepts.csv; empty for questions before and after the concepts",
            "`question` id, see below",
            "`showing` 1, or 2 where the control was shown again",
            "`replicate` from 1",
            "`status` answered, skipped, refused, role-break, empty, truncated, off-format, vision-ignored, failed, pending;"
                    + " only answered rows have text, value, mean and p",
            "`text` the persona's words, a probe's reply after a line break",
            "`value` choices (several joined by |, rankings in order), numbers and prices",
            "`method` how the rating was made: ssr semantic similarity rating, flr read from the words by another call,"
                    + " dlr asked of the persona directly, stated the number in the answer",
            "`mean` Σ r·p(r) over points 1..n; for nps subtract 1 to get 0–10",
            "`p1`… probability of each scale point, lowest first; empty beyond the scale's length",
            "`model` as the provider named what answered",
            "`seed`, `temperature` sent with the call",
            "`input_tokens`, `output_tokens`, `latency_ms`, `attempts` over all calls of the cell (0: its reply was kept from an earlier run)",
            "`created_at` ISO 8601, UTC",
            "`provider` who answered; `rehearsal` marks invented answers");

    private Codebook() {}

    /** @param verdict on the run as a whole */
    public static String of(RunContents contents, Study study, ScaleLibrary scales, Verdict verdict) {
        StringBuilder text = new StringBuilder();
        head(text, contents.run(), study);
        verdict(text, verdict);
        text.append("\n## answers.csv\n\nOne row per cell: one question put to one persona about one concept.\n\n");
        COLUMNS.forEach(column -> text.append("* ").append(column).append('\n'));
        text.append(
                "\n## ratings.csv\n\nOne row per answer and scoring, with the answer's key, `method`, `mean` and `p1`… as"
                        + " above. `scoring` is empty for the run's own ratings, else the name of one made beside them; `status`"
                        + " says why a mean is missing, `value` is the number said, `model` who was asked for it.\n");
        text.append(
                "\n## wide.csv\n\nOne row per persona. A rating is its mean over points 1..n, another answer its value,"
                        + " an open answer its words with line breaks as spaces. `labels.sps` reads it into SPSS.\n\n");
        for (WideTable.Variable variable : WideTable.of(contents, study).variables()) {
            text.append("* `")
                    .append(variable.name())
                    .append("` ")
                    .append(plain(variable.label()))
                    .append('\n');
        }
        text.append(
                "\n## subgroups.csv\n\nOne row per question, measure, group and concept. `light` is green from 60"
                        + " people on, amber from 30 on, grey below (figures empty); `replication` says whether effects of such"
                        + " an attribute in people are found again in personas. `effect_p` is the chance of groups that differ as"
                        + " much if the attribute moved nothing (likelihood ratio of a proportional-odds model, corrected for"
                        + " weights and the spread of the pmfs; one persona one unit, its pmfs averaged over the concepts; groups"
                        + " of 30 people or more), `effect_p_holm` the same for all attributes together. Directional at most.\n");
        text.append(
                "\n## prices.csv\n\nOne row per question, concept and figure; not for pricing decisions. `figure` is demand"
                        + " (`share` would pay `price` or more, `revenue` is price times share, 1 the highest), median (half"
                        + " would pay `price` or more), highest revenue, own price (the concept's) or too few (under 30 named a"
                        + " price). `_low` and `_high` are 95 % intervals over personas.\n");
        text.append(
                "\n## reach.csv\n\nOne row per question, concept and number of options: of all sets of that `size` the"
                        + " `options` (joined by |) of which most people chose at least one. `reach` is their weighted share,"
                        + " `frequency` the mean number of them chosen.\n");
        questions(text, study, scales);
        text.append("\n## Concepts\n\n");
        for (Concept concept : study.concepts()) {
            text.append("* `").append(concept.id()).append("` ").append(plain(concept.name()));
            text.append(concept.price() == null ? "" : ", " + concept.price());
            text.append(concept.control() ? ", the control" : "").append('\n');
        }
        return text.toString();
    }

    private static void verdict(StringBuilder text, Verdict verdict) {
        text.append("\n## Verdict: ").append(verdict.level().words()).append("\n\n");
        text.append(verdict.use()).append('\n');
        if (!verdict.reasons().isEmpty()) {
            text.append('\n');
            verdict.reasons()
                    .forEach(reason -> text.append("* ").append(plain(reason)).append('\n'));
        }
    }

    private static void head(StringBuilder text, RunRecord run, Study study) {
        text.append("# Codebook: ").append(plain(study.title())).append("\n\n**Synthetic respondents.** ");
        text.append("No person answered these questions.\n\n");
        if (run.rehearsal()) {
            text.append("**REHEARSAL.** The answers were put together from a bank of phrases; no language model was"
                    + " asked. Do not use the numbers.\n\n");
        }
        text.append("* run ").append(run.id()).append(", ").append(run.state().code());
        text.append(", started ").append(run.startedAt()).append('\n');
        text.append("* provider ")
                .append(plain(run.provider()))
                .append(", model ")
                .append(plain(run.model()));
        text.append(", seed ").append(run.seed()).append('\n');
        text.append("* cells: ").append(run.planned()).append(" planned, ").append(run.count(CellStatus.ANSWERED));
        text.append(" answered, ").append(run.count(CellStatus.SKIPPED)).append(" skipped, ");
        text.append(run.failed()).append(" without an answer\n");
        text.append("* prompts ").append(run.promptHash()).append('\n');
        for (Map.Entry<String, String> entry : new TreeMap<>(run.stamp()).entrySet()) {
            text.append("* ")
                    .append(plain(entry.getKey()))
                    .append(": ")
                    .append(plain(entry.getValue()))
                    .append('\n');
        }
    }

    private static void questions(StringBuilder text, Study study, ScaleLibrary scales) {
        text.append("\n## Questions\n");
        for (Question question : study.guide().all().toList()) {
            text.append("\n### ")
                    .append(question.id())
                    .append(" (")
                    .append(type(question))
                    .append(")\n\n");
            text.append(plain(question.wording().text())).append('\n');
            QuestionScale.of(question, scales).ifPresent(scale -> {
                text.append("\nScale ").append(plain(scale.name())).append(":\n\n");
                for (int point = 1; point <= scale.labels().size(); point++) {
                    text.append("* p")
                            .append(point)
                            .append(" = ")
                            .append(scale.lowest() + point - 1)
                            .append(", ");
                    text.append(plain(scale.labels().get(point - 1))).append('\n');
                }
            });
            List<String> options = options(question, study);
            if (!options.isEmpty()) {
                text.append("\nOptions:\n\n");
                options.forEach(
                        option -> text.append("* ").append(plain(option)).append('\n'));
            }
        }
    }

    private static List<String> options(Question question, Study study) {
        return switch (question) {
            case Question.Choice choice -> options(choice.options(), study);
            case Question.Multiple multiple -> options(multiple.options(), study);
            case Question.Ranking ranking -> options(ranking.options(), study);
            default -> List.of();
        };
    }

    private static List<String> options(Question.Options options, Study study) {
        return options.concepts() ? study.concepts().stream().map(Concept::name).toList() : options.texts();
    }

    private static String type(Question question) {
        return switch (question) {
            case Question.Rating _ -> "rating";
            case Question.Open _ -> "open";
            case Question.Choice _ -> "choice";
            case Question.Multiple _ -> "multiple";
            case Question.Ranking _ -> "ranking";
            case Question.NumberQuestion _ -> "number";
            case Question.PriceQuestion _ -> "price";
            case Question.Nps _ -> "nps";
        };
    }

    /** One line of text that Markdown leaves as it is. */
    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip().replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
    }
}
