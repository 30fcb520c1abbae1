package app.moderato.ui.results;

import app.moderato.core.analysis.Respondents;
import app.moderato.ui.control.EmptyState;
import app.moderato.ui.control.Messages;
import app.moderato.ui.results.ResultsViewModel.State;

/** One sentence and at most one button in the place of the numbers: why there are none, and what to do. */
final class NoNumbers {
    private static final String PAGE_LINE = "page-line";

    private final EmptyState place;
    private final ResultsViewModel model;
    private final Messages messages;

    NoNumbers(EmptyState place, ResultsViewModel model, Messages messages) {
        this.place = place;
        this.model = model;
        this.messages = messages;
        model.stateProperty().subscribe(now -> explain());
        model.shownProperty().subscribe(now -> explain());
    }

    private void explain() {
        State state = model.stateProperty().get();
        // the filter bar, where it is, brings a line of its own
        place.getStyleClass().remove(PAGE_LINE);
        if (state != State.TOO_FEW) {
            place.getStyleClass().add(PAGE_LINE);
        }
        switch (state) {
            case NONE -> say(messages.text("results.empty.none"), "results.empty.rehearse", model::rehearse);
            case TOO_FEW -> tooFew();
            case UNRATED ->
                say(messages.text("results.empty.unrated"), "results.empty.transcripts", model::transcripts);
            case ERROR -> {
                // the strip above says why, and holds the button
                place.setText(messages.text("results.empty.error"));
                place.setAction("");
            }
            case LOADING, READY -> {}
        }
    }

    private void tooFew() {
        Compared now = model.shownProperty().get();
        // the numbers change before the state does
        if (now == null || now.comparison() == null) {
            return;
        }
        int n = now.comparison().n();
        if (now.everyone()) {
            say(
                    messages.text(now.unfinished() ? "results.empty.too-few-yet" : "results.empty.too-few", n),
                    "results.empty.transcripts",
                    model::transcripts);
        } else {
            say(
                    messages.text("results.empty.too-few", n),
                    "results.base.everyone",
                    () -> model.base(Respondents.EVERYONE));
        }
    }

    private void say(String sentence, String action, Runnable then) {
        place.setText(sentence);
        place.setAction(messages.text(action));
        place.setOnAction(event -> then.run());
    }
}
