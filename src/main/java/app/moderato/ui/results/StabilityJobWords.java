package app.moderato.ui.results;

import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.stability.StabilitySession.Ended;
import app.moderato.core.llm.Providers;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.ProviderNames;

/** What is told of a stability study before and after it is asked. */
record StabilityJobWords(Messages messages) {
    /** Where it goes. */
    String target(Providers providers, StabilityJob job) {
        RunRecord run = job.run().view().run();
        return run.rehearsal()
                ? messages.text("results.consent.rehearses")
                : messages.text(
                        "results.stability.sends",
                        ProviderNames.of(providers, run.provider()),
                        String.join(", ", job.models()));
    }

    String ended(Ended ended) {
        return switch (ended.state()) {
            case COMPLETED -> messages.text("results.stability.done");
            case INCOMPLETE -> messages.text("results.stability.holes");
            case INTERRUPTED, STOPPED, RUNNING, PAUSED, BUDGET, REFUSED ->
                ended.reason().isEmpty()
                        ? messages.text("results.stability.stopped")
                        : messages.text("results.stability.stopped-why", ended.reason());
        };
    }
}
