package app.moderato.ui.results;

import app.moderato.core.analysis.Respondents;
import app.moderato.ui.control.EmptyState;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Scoring;
import app.moderato.ui.results.LatestNumbers.State;

/** One sentence and at most one button in the place of the numbers: why there are none, and what to do. */
final class NoNumbers {
    private static final String PAGE_LINE = "page-line";

    private final EmptyState place;
    private final ResultsViewModel model;
    private final Runnable openTable;
    private final Messages messages;

    /** @param openTable shows the Table view */
    NoNumbers(EmptyState place, ResultsViewModel model, Runnable openTable, Messages messages) {
        this.openTable = openTable;
        this.place = place;
        this.model = model;
        this.messages = messages;
        model.stateProperty().subscribe(now -> explain());
        model.shownProperty().subscribe(now -> explain());
        model.unanswered().sentenceProperty().subscribe(now -> explain());
        model.unanswered().actionProperty().subscribe(now -> explain());
    }

    private void explain() {
        State state = model.stateProperty().get();
        // the filter bar, where it is, brings a line of its own
        place.getStyleClass().remove(PAGE_LINE);
        if (state != State.TOO_FEW) {
            place.getStyleClass().add(PAGE_LINE);
        }
        switch (state) {
            case NONE -> {
                place.setText(model.unanswered().sentenceProperty().get());
                place.setAction(model.unanswered().actionProperty().get());
                place.setOnAction(event -> model.unanswered().act());
            }
            case TOO_FEW -> tooFew();
            case UNRATED -> unrated();
            case ERROR -> {
                // the strip above says why, and holds the button
                place.setText(messages.text("results.empty.error"));
                place.setAction("");
            }
            case LOADING, READY -> {}
        }
    }

    private void unrated() {
        Compared now = model.shownProperty().get();
        if (now != null && !now.others().isEmpty()) {
            say(messages.text("results.empty.counted"), "results.empty.table", openTable);
        } else {
            say(messages.text("results.empty.unrated"), "results.empty.transcripts", model::transcripts);
        }
    }

    private void tooFew() {
        Compared now = model.shownProperty().get();
        // the numbers change before the state does
        if (now == null || now.comparison() == null) {
            return;
        }
        Scoring scoring = Scoring.of(now.view());
        if (now.everyone() && scoring.underWay()) {
            say(
                    messages.text("results.empty.scoring", scoring.scored(), scoring.answers()),
                    "results.empty.transcripts",
                    model::transcripts);
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
