package app.moderato.ui.group;

import app.moderato.core.group.GroupId;
import app.moderato.core.group.GroupRecord;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A group of this workspace in the list of all.
 *
 * @param facts turns, cost and where it came from
 * @param series all groups of its series, where it is the first of several; else empty
 */
record EarlierRow(GroupRecord group, String title, String facts, String when, List<GroupId> series) {
    EarlierRow {
        series = List.copyOf(series);
    }

    /** Newest first. */
    static List<EarlierRow> of(List<GroupRecord> all, Messages messages, Clock clock) {
        return all.reversed().stream()
                .map(group -> new EarlierRow(
                        group,
                        messages.text("group.header.title", group.id().toString()),
                        facts(group, messages),
                        Figures.when(group.startedAt(), clock),
                        series(group, all)))
                .toList();
    }

    private static List<GroupId> series(GroupRecord first, List<GroupRecord> all) {
        List<GroupId> others = all.stream()
                .filter(one -> first.id().equals(one.series()) && !one.id().equals(first.id()))
                .map(GroupRecord::id)
                .toList();
        if (others.isEmpty()) {
            return List.of();
        }
        List<GroupId> series = new ArrayList<>(List.of(first.id()));
        series.addAll(others);
        return series;
    }

    private static String facts(GroupRecord group, Messages messages) {
        String cost = group.rehearsal() ? messages.text("group.earlier.rehearsal") : Figures.dollars(group.costUsd());
        String facts = messages.text("group.earlier.facts", group.people(), group.turns(), cost);
        return group.forkedFrom() == null
                ? facts
                : messages.text("group.earlier.forked", facts, Objects.toString(group.forkedFrom()));
    }
}
