package app.moderato.ui.group;

import app.moderato.core.group.GroupEvent;
import app.moderato.core.group.GroupState;
import app.moderato.core.group.Reaction;
import app.moderato.core.group.Round;
import app.moderato.core.group.Turn;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.ConceptId;
import app.moderato.ui.control.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The stream as it follows from what happened. On the screen's thread. */
final class StreamRows {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final ObservableList<StreamRow> rows = FXCollections.observableArrayList();
    private final TableNames names;
    private final Messages messages;
    private final ZoneId zone;
    private final int people;

    StreamRows(TableNames names, int people, Messages messages, ZoneId zone) {
        this.names = names;
        this.people = people;
        this.messages = messages;
        this.zone = zone;
    }

    ObservableList<StreamRow> rows() {
        return rows;
    }

    /** @param after the state that followed */
    void happened(GroupEvent event, GroupState after, Instant at) {
        switch (event) {
            case GroupEvent.Opened opened -> opened(opened, after, at);
            case GroupEvent.Shown shown -> show(shown.concept(), at);
            case GroupEvent.Hidden hidden -> hide();
            case GroupEvent.Asked asked -> add(said(after.turns().getLast()));
            case GroupEvent.Spoke spoke -> add(said(after.turns().getLast()));
            case GroupEvent.Missed missed ->
                add(new StreamRow.Missed(
                        missed.who(),
                        names.name(missed.who()),
                        names.initials(missed.who()),
                        WindowWords.of(missed.why())));
            case GroupEvent.Silence nobody -> add(new StreamRow.Note(messages.text("group.stream.silence")));
            case GroupEvent.PollOpened poll -> polled(poll, after);
            case GroupEvent.PollShown poll -> told(poll.number());
            case GroupEvent.Reacted said -> {
                if (handedOut(said.round(), after)) {
                    note("group.stream.wrote", names.name(said.who()), said.text());
                } else {
                    unseen(said.round(), said.concept(), after);
                }
            }
            case GroupEvent.Rated rated -> unseen(rated.round(), rated.concept(), after);
            case GroupEvent.NoReaction none -> {
                if (handedOut(none.round(), after)) {
                    note("group.stream.wrote", names.name(none.who()), WindowWords.of(none.why()));
                } else {
                    unseen(none.round(), none.concept(), after);
                }
            }
            case GroupEvent.Moderated chair ->
                add(new StreamRow.Note(
                        messages.text(chair.byModel() ? "group.stream.chair-model" : "group.stream.chair-you")));
            case GroupEvent.Ended end -> add(new StreamRow.Note(messages.text("group.stream.ended")));
            case GroupEvent.Summed _,
                    GroupEvent.Themed _,
                    GroupEvent.Ruled _,
                    GroupEvent.Picked _,
                    GroupEvent.Paced _ -> {}
        }
    }

    private void polled(GroupEvent.PollOpened poll, GroupState after) {
        String question = poll.question();
        if (question == null) {
            unseen(new Round(Round.Kind.POLL, poll.number()), poll.concept(), after);
        } else {
            note("group.stream.sheet", question);
        }
    }

    private static boolean handedOut(Round round, GroupState after) {
        return round.kind() == Round.Kind.POLL
                && after.poll(round.number())
                        .filter(poll -> poll.question() != null)
                        .isPresent();
    }

    private void note(String key, Object... values) {
        add(new StreamRow.Note(messages.text(key, values)));
    }

    private void opened(GroupEvent.Opened opened, GroupState after, Instant at) {
        if (opened.stage() < names.stages()) {
            add(new StreamRow.Part(names.stage(opened.stage())));
        }
        ConceptId shown = after.shown();
        if (shown == null) {
            hide();
        } else if (!lies(shown)) {
            show(shown, at);
        }
    }

    private StreamRow said(Turn turn) {
        PersonaId who = turn.speaker();
        return new StreamRow.Said(
                turn.number(),
                who,
                names.name(who),
                who == null ? "" : names.initials(who),
                turn.to() == null ? "" : names.name(turn.to()),
                turn.stance(),
                turn.cutIn(),
                turn.byModel(),
                turn.text());
    }

    private boolean lies(ConceptId concept) {
        return rows.stream()
                .anyMatch(row -> row instanceof StreamRow.Card card
                        && card.onTable()
                        && card.id().equals(concept));
    }

    private void show(ConceptId concept, Instant at) {
        hide();
        add(new StreamRow.Card(concept, names.concept(concept), TIME.format(at.atZone(zone)), true));
    }

    private void hide() {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof StreamRow.Card card && card.onTable()) {
                rows.set(i, new StreamRow.Card(card.id(), card.concept(), card.since(), false));
            }
        }
    }

    private void unseen(Round round, ConceptId concept, GroupState after) {
        List<Reaction> all = after.reactions().stream()
                .filter(one -> one.round().equals(round) && one.concept().equals(concept))
                .toList();
        List<Double> means = all.stream()
                .map(Reaction::rating)
                .filter(Objects::nonNull)
                .map(rating -> rating.pmf().mean())
                .toList();
        Double mean = means.isEmpty()
                ? null
                : means.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        int failed = (int) all.stream().filter(one -> !one.why().isEmpty()).count();
        put(new StreamRow.Unseen(round, names.concept(concept), all.size(), people, failed, mean, false));
    }

    private void told(int number) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof StreamRow.Unseen poll
                    && poll.round().equals(new Round(Round.Kind.POLL, number))) {
                rows.set(
                        i,
                        new StreamRow.Unseen(
                                poll.round(),
                                poll.concept(),
                                poll.answered(),
                                poll.people(),
                                poll.failed(),
                                poll.mean(),
                                true));
            }
        }
    }

    /** In the place of the line on the same occasion. */
    private void put(StreamRow.Unseen now) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (rows.get(i) instanceof StreamRow.Unseen before
                    && before.round().equals(now.round())
                    && before.concept().equals(now.concept())) {
                rows.set(i, now);
                return;
            }
        }
        add(now);
    }

    /** @param soFar empty while they think */
    void typing(@Nullable PersonaId who, String soFar) {
        StreamRow now = new StreamRow.Typing(who, names.name(who), who == null ? "" : names.initials(who), soFar);
        if (typing()) {
            rows.set(rows.size() - 1, now);
        } else {
            rows.add(now);
        }
    }

    void quiet() {
        if (typing()) {
            rows.removeLast();
        }
    }

    private boolean typing() {
        return !rows.isEmpty() && rows.getLast() instanceof StreamRow.Typing;
    }

    private void add(StreamRow row) {
        quiet();
        rows.add(row);
    }
}
