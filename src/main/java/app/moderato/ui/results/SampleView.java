package app.moderato.ui.results;

import app.moderato.core.analysis.RunResults;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import java.util.List;
import java.util.Map;

/**
 * A run as the window shows it.
 *
 * @param labels of the scale of each rating question, lowest point first
 */
public record SampleView(Study study, RunRecord run, RunResults results, Map<QuestionId, List<String>> labels) {
    public SampleView {
        labels = Map.copyOf(labels);
    }
}
