package app.moderato.core.group;

import app.moderato.core.rating.Rating;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.GroupPlan;
import app.moderato.core.study.Template;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Does what the moderator wants. One thread. */
final class Chair {
    private final GroupDesign design;
    private final GroupLog log;

    Chair(GroupDesign design, GroupLog log) {
        this.design = design;
        this.log = log;
    }

    void obey(Command command) {
        switch (command) {
            case Command.Ask ask ->
                log.record(new GroupEvent.Asked(ask.verb(), ask.to(), ask.text().strip(), false));
            case Command.Show show -> log.record(new GroupEvent.Shown(show.concept()));
            case Command.Hide hide -> log.record(new GroupEvent.Hidden());
            case Command.BlindPoll poll -> openPoll(poll.concept());
            case Command.TellPoll poll -> tell(poll.number(), false);
            case Command.MoveOn next -> moveOn();
            case Command.HandOver over -> log.record(new GroupEvent.Moderated(over.toModel()));
            case Command.Rule rule -> log.record(new GroupEvent.Ruled(rule.rule()));
            case Command.Pick pick -> log.record(new GroupEvent.Picked(pick.who()));
            case Command.Pace pace -> log.record(new GroupEvent.Paced(Math.max(0, pace.seconds())));
            case Command.Pause pause -> throw new IllegalStateException("The session pauses itself");
            case Command.GoOn goOn -> throw new IllegalStateException("The session goes on by itself");
        }
    }

    private void moveOn() {
        int next = log.state().stage() + 1;
        if (next <= design.agenda().size()) {
            open(next);
        }
    }

    /** What the stage is about is laid on the table, unless people are to see it by themselves first. */
    void open(int number) {
        ConceptId shown = log.state().shown();
        if (number < design.agenda().size()) {
            Stage stage = design.agenda().get(number);
            ConceptId about = stage.concept();
            boolean seenByAll = stage.talk() || stage.kind() == GroupPlan.Kind.SHOW;
            if (about != null && !about.equals(shown)) {
                shown = seenByAll ? about : null;
            }
        }
        log.record(new GroupEvent.Opened(number, shown));
    }

    void openPoll(ConceptId concept) {
        log.record(new GroupEvent.PollOpened(log.state().polls().size() + 1, concept));
    }

    /** The table hears how many lean which way, never who. */
    void tell(int number, boolean byModel) {
        Optional<Poll> poll = log.state().poll(number);
        if (poll.isEmpty() || poll.get().shown() || !answered(poll.get())) {
            return;
        }
        log.record(new GroupEvent.PollShown(number));
        log.record(new GroupEvent.Asked(Verb.ASK_ALL, null, outcome(poll.get()), byModel));
    }

    private boolean answered(Poll poll) {
        return log.state().reactions().stream().anyMatch(one -> one.round().equals(poll.round()));
    }

    private String outcome(Poll poll) {
        List<Double> means = log.state().reactions().stream()
                .filter(one -> one.round().equals(poll.round()) && one.rating() != null)
                .map(Reaction::rating)
                .map(Objects::requireNonNull)
                .map(Rating::pmf)
                .map(pmf -> pmf.mean())
                .toList();
        double middle = (design.scale().points() + 1) / 2.0;
        double quarter = (design.scale().points() - 1) / 8.0;
        long leaning = means.stream().filter(mean -> mean > middle + quarter).count();
        long away = means.stream().filter(mean -> mean < middle - quarter).count();
        Map<String, String> counts = Map.of(
                "answered", means.size() + "",
                "for", leaning + "",
                "against", away + "",
                "between", means.size() - leaning - away + "");
        return Template.fill(
                GroupTexts.sentences("stages.txt").getOrDefault("poll-told", ""),
                name -> Optional.ofNullable(counts.get(name)));
    }
}
