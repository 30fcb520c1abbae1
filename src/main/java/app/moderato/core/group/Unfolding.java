package app.moderato.core.group;

import app.moderato.core.interview.RunState;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.ConceptId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step from a state to the next. */
final class Unfolding {
    private int stage;
    private @Nullable ConceptId shown;
    private List<Turn> turns;
    private List<PersonaId> missed;
    private boolean silent;
    private List<Reaction> reactions;
    private List<Poll> polls;
    private int summed;
    private String summary;
    private @Nullable List<Theme> themes;
    private @Nullable String noThemes;
    private boolean byModel;
    private TurnRule rule;
    private @Nullable PersonaId picked;
    private int pace;
    private @Nullable RunState ended;
    private final int events;

    Unfolding(GroupState from) {
        events = from.events();
        stage = from.stage();
        shown = from.shown();
        turns = from.turns();
        missed = from.missed();
        silent = from.silent();
        reactions = from.reactions();
        polls = from.polls();
        summed = from.summed();
        summary = from.summary();
        themes = from.themes();
        noThemes = from.noThemes();
        byModel = from.byModel();
        rule = from.rule();
        picked = from.picked();
        pace = from.pace();
        ended = from.ended();
    }

    GroupState after(GroupEvent event) {
        switch (event) {
            case GroupEvent.Opened opened -> open(opened);
            case GroupEvent.Shown now -> shown = now.concept();
            case GroupEvent.Hidden hidden -> shown = null;
            case GroupEvent.Asked asked -> asked(asked);
            case GroupEvent.Spoke spoke -> spoke(spoke);
            case GroupEvent.Missed none -> miss(none.who());
            case GroupEvent.Silence nobody -> silent = true;
            case GroupEvent.PollOpened poll ->
                polls = with(
                        polls, new Poll(poll.number(), poll.concept(), stage, turns.size(), poll.question(), false));
            case GroupEvent.PollShown poll -> show(poll.number());
            case GroupEvent.Reacted said ->
                reactions =
                        with(reactions, new Reaction(said.who(), said.round(), said.concept(), said.text(), null, ""));
            case GroupEvent.NoReaction none ->
                reactions =
                        with(reactions, new Reaction(none.who(), none.round(), none.concept(), "", null, none.why()));
            case GroupEvent.Rated rated -> rate(rated);
            case GroupEvent.Summed sum -> {
                summed = sum.turns();
                summary = sum.text();
            }
            case GroupEvent.Themed found -> {
                themes = found.themes();
                noThemes = found.why();
            }
            case GroupEvent.Moderated chair -> byModel = chair.byModel();
            case GroupEvent.Ruled ruled -> rule = ruled.rule();
            case GroupEvent.Picked person -> {
                picked = person.who();
                silent = false;
            }
            case GroupEvent.Paced paced -> pace = paced.seconds();
            case GroupEvent.Ended end -> ended = end.state();
        }
        return state();
    }

    private void open(GroupEvent.Opened opened) {
        stage = opened.stage();
        shown = opened.shown();
        heardAnew();
    }

    private void heardAnew() {
        missed = List.of();
        silent = false;
        picked = null;
    }

    private void asked(GroupEvent.Asked asked) {
        heardAnew();
        turns = with(
                turns,
                new Turn(
                        turns.size() + 1,
                        null,
                        asked.verb(),
                        asked.to(),
                        Stance.NONE,
                        asked.text(),
                        false,
                        asked.byModel(),
                        stage,
                        shown));
    }

    private void spoke(GroupEvent.Spoke spoke) {
        picked = spoke.who().equals(picked) ? null : picked;
        turns = with(
                turns,
                new Turn(
                        turns.size() + 1,
                        spoke.who(),
                        null,
                        spoke.to(),
                        spoke.stance(),
                        spoke.text(),
                        spoke.cutIn(),
                        false,
                        stage,
                        shown));
    }

    private void miss(PersonaId who) {
        picked = who.equals(picked) ? null : picked;
        missed = with(missed, who);
    }

    private void show(int number) {
        polls = polls.stream()
                .map(poll -> poll.number() == number ? poll.told() : poll)
                .toList();
    }

    private void rate(GroupEvent.Rated rated) {
        reactions = reactions.stream()
                .map(one -> one.of(rated.who(), rated.round(), rated.concept()) ? one.with(rated.rating()) : one)
                .toList();
    }

    private static <T> List<T> with(List<T> all, T one) {
        List<T> more = new ArrayList<>(all);
        more.add(one);
        return more;
    }

    private GroupState state() {
        return new GroupState(
                events + 1,
                stage,
                shown,
                turns,
                missed,
                silent,
                reactions,
                polls,
                summed,
                summary,
                themes,
                noThemes,
                byModel,
                rule,
                picked,
                pace,
                ended);
    }
}
