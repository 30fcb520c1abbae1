package app.moderato.core.interview;

import app.moderato.core.panel.Panel;
import app.moderato.core.panel.PanelSpread;
import app.moderato.core.study.Study;

/**
 * What a run asks.
 *
 * @param study with the seed to use
 * @param source the study file's text
 * @param path absolute, where it was read from; empty for a bundled study
 * @param textOnly whether the source's pictures are not shown
 * @param cached whether replies kept by earlier runs are used, and this run's kept; a rehearsal costs nothing and
 *     does without
 * @param pilot whether the panel is a few people of the study's own, see {@link #pilot(int)}
 */
public record RunDesign(
        Study study, String source, String path, Panel panel, boolean textOnly, boolean cached, boolean pilot) {
    public RunDesign(Study study, String source, String path, Panel panel, boolean textOnly, boolean cached) {
        this(study, source, path, panel, textOnly, cached, false);
    }

    /**
     * The same put to a few people who differ from each other, once each, before everybody is asked: a run like any
     * other that says of itself that it is a pilot.
     *
     * @param people how many, ≥ 1
     */
    public RunDesign pilot(int people) {
        return new RunDesign(
                study.once(), source, path, PanelSpread.of(panel, people, study.seed()), textOnly, cached, true);
    }

    /** The study as the run shows it. */
    public Study shown() {
        return textOnly ? study.withoutPictures() : study;
    }

    /** The study as the run shows it, which may be without its pictures and, in a pilot, without replicates. */
    public static Study asShown(Study study, RunRecord run) {
        Study asked = run.pilot() ? study.once() : study;
        return run.stamp().containsKey(RunRemarks.PICTURES) ? asked.withoutPictures() : asked;
    }
}
