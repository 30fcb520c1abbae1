package app.moderato.core.interview;

import app.moderato.core.llm.Embedder;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What this version of Moderato would do differently from the one that began a run, in sentences. */
public final class RunDrift {
    private RunDrift() {}

    /** @param study as read back from the run, with its seed */
    public static List<String> of(RunContents contents, Study study, ScaleLibrary scales, Embedder embedder) {
        List<String> drift = new ArrayList<>();
        if (!contents.run().promptHash().equals(RunEngine.promptHash())) {
            drift.add("This version of Moderato words its prompts differently from the one that began the run.");
        }
        Map<String, String> before = contents.run().stamp();
        RunStamp.of(study, scales, embedder).forEach((key, now) -> {
            String then = before.get(key);
            if (!now.equals(then)) {
                drift.add(key.replace('_', ' ') + ": the run has " + then + ", this version has " + now + ".");
            }
        });
        Set<CellKey> planned =
                contents.answers().stream().map(answer -> answer.answer().key()).collect(Collectors.toSet());
        if (!planned.equals(
                InterviewPlan.of(study, contents.panel()).cells(study).collect(Collectors.toSet()))) {
            drift.add("This version of Moderato plans other cells for the study.");
        }
        return drift;
    }
}
