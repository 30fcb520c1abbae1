package app.moderato.ui.harness;

import app.moderato.ui.results.SampleResults;
import app.moderato.ui.results.SampleView;
import app.moderato.ui.task.Progress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Results that come when the test says so: each load takes the next of what was given, or waits for it. */
public final class SampleByHand implements SampleResults {
    private sealed interface Step {}

    private record Report(double fraction, String sentence) implements Step {}

    private record Give(SampleView view) implements Step {}

    private record Fail(Exception failure) implements Step {}

    private final BlockingQueue<Step> steps = new LinkedBlockingQueue<>();

    public SampleByHand report(double fraction, String sentence) {
        steps.add(new Report(fraction, sentence));
        return this;
    }

    public SampleByHand give(SampleView view) {
        steps.add(new Give(view));
        return this;
    }

    public SampleByHand fail(Exception failure) {
        steps.add(new Fail(failure));
        return this;
    }

    @Override
    public SampleView load(Progress progress) throws Exception {
        while (true) {
            switch (steps.take()) {
                case Report(double fraction, String sentence) -> progress.report(fraction, sentence);
                case Give(SampleView view) -> {
                    return view;
                }
                case Fail(Exception failure) -> throw failure;
            }
        }
    }
}
