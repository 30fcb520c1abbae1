package app.moderato.core.group;

import app.moderato.core.interview.RunState;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.GroupPlan;
import app.moderato.core.study.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does what the moderator wants. One thread. */
final class Chair {
    private final GroupDesign design;
    private final GroupLog log;

    Chair(GroupDesign design, GroupLog log) {
        this.design = design;
        this.log = log;
    }

    void obey(Command.AtTable command) {
        switch (command) {
            case Command.Ask ask ->
                log.record(new GroupEvent.Asked(ask.verb(), ask.to(), ask.text().strip(), false));
            case Command.Show show -> log.record(new GroupEvent.Shown(show.concept()));
            case Command.Hide hide -> log.record(new GroupEvent.Hidden());
            case Command.BlindPoll poll -> openPoll(poll.concept(), null);
            case Command.HandOut sheet ->
                openPoll(design.topic(log.state()).id(), sheet.question().strip());
            case Command.TellPoll poll -> tell(poll.number(), false);
            case Command.MoveOn next -> moveOn();
            case Command.HandOver over -> log.record(new GroupEvent.Moderated(over.toModel()));
            case Command.Rule rule -> log.record(new GroupEvent.Ruled(rule.rule()));
            case Command.Pick pick -> log.record(new GroupEvent.Picked(pick.who()));
            case Command.Pace pace -> log.record(new GroupEvent.Paced(Math.max(0, pace.seconds())));
        }
    }

    /** What is done without a call. */
    void take(Step.Quiet step) {
        switch (step) {
            case Step.OpenStage open -> open(open.stage());
            case Step.OpenPoll poll -> openPoll(poll.concept(), null);
            case Step.TellPoll poll -> tell(poll.poll(), true);
            case Step.NobodySpeaks nobody -> log.record(new GroupEvent.Silence());
            case Step.Finish finish -> log.record(new GroupEvent.Ended(RunState.COMPLETED));
        }
    }

    private void moveOn() {
        int next = log.state().stage() + 1;
        if (next <= design.agenda().size()) {
            open(next);
        }
    }

    /** What the stage is about is laid on the table, unless people are to see it by themselves first. */
    private void open(int number) {
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

    private void openPoll(ConceptId concept, @Nullable String question) {
        log.record(new GroupEvent.PollOpened(log.state().polls().size() + 1, concept, question));
    }

    /** The table hears how many lean which way, never who; and nothing of what was handed out. */
    private void tell(int number, boolean byModel) {
        Optional<Poll> poll = log.state().poll(number);
        if (poll.isEmpty() || poll.get().question() != null || poll.get().shown() || !answered(poll.get())) {
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
                .filter(one -> one.round().equals(poll.round()))
                .flatMap(one -> one.mean().stream())
                .toList();
        double middle = (design.scale().points() + 1) / 2.0;
        double eighth = (design.scale().points() - 1) / 8.0;
        long leaning = means.stream().filter(mean -> mean > middle + eighth).count();
        long away = means.stream().filter(mean -> mean < middle - eighth).count();
        Map<String, String> counts = Map.of(
                "answered", means.size() + "",
                "for", leaning + "",
                "against", away + "",
                "between", means.size() - leaning - away + "");
        return Template.fill(GroupTexts.sentences("stages.txt").getOrDefault("poll-told", ""), counts);
    }
}
