package app.moderato.ui.shell;

import app.moderato.ui.results.SampleResults;

/** What the window needs from outside, wired by the composition root, which also closes it after the window. */
public record DesktopServices(SampleResults sampleResults) {}
