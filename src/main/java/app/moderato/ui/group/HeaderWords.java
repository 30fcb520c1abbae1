package app.moderato.ui.group;

import app.moderato.core.group.GroupRecord;
import app.moderato.core.interview.RunState;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/** The header of the page, for whatever it shows. */
final class HeaderWords {
    /** @param style class of the chip */
    record Chip(String text, String style) {
        static final Chip NONE = new Chip("", "plain");
    }

    private final Messages messages;
    private final Clock clock;

    HeaderWords(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    String title(GroupViewModel page) {
        return switch (page.viewProperty().get()) {
            case LOBBY -> messages.text("group.header.lobby");
            case TABLE -> title(table(page).record());
            case SUMMARY -> title(summary(page).stored().record());
            case COMPARED ->
                messages.text(
                        "group.header.compared",
                        Objects.requireNonNull(page.comparedProperty().get())
                                .groups()
                                .size());
        };
    }

    private String title(GroupRecord group) {
        return messages.text("group.header.title", group.id().toString());
    }

    String facts(GroupViewModel page) {
        return switch (page.viewProperty().get()) {
            case LOBBY -> messages.text("group.header.lobby-facts");
            case TABLE -> GroupWords.facts(table(page), messages);
            case SUMMARY -> {
                GroupRecord group = summary(page).stored().record();
                String cost =
                        group.rehearsal() ? messages.text("group.earlier.rehearsal") : Figures.dollars(group.costUsd());
                yield messages.text(
                        "group.header.facts-ended",
                        group.people(),
                        group.turns(),
                        cost,
                        Figures.when(group.startedAt(), clock));
            }
            case COMPARED -> messages.text("group.header.compared-facts");
        };
    }

    String back(GroupViewModel page) {
        TableModel now = page.groups().tableProperty().get();
        return now == null ? "" : messages.text("group.header.back", now.group().toString());
    }

    Chip chip(GroupViewModel page) {
        return switch (page.viewProperty().get()) {
            case LOBBY, COMPARED -> Chip.NONE;
            case TABLE -> chip(table(page));
            case SUMMARY ->
                new Chip(EarlierCell.state(summary(page).stored().record().state(), messages), "plain");
        };
    }

    private Chip chip(TableModel table) {
        TableModel.Standing standing = table.standingProperty().get();
        if (standing != null) {
            RunState state = standing.state();
            return new Chip(
                    EarlierCell.state(state, messages),
                    state == RunState.PAUSED || state == RunState.BUDGET ? "warn" : "plain");
        }
        return new Chip(
                GroupWords.live(Duration.ofSeconds(table.secondsProperty().get()), messages), "bad");
    }

    private static TableModel table(GroupViewModel page) {
        return Objects.requireNonNull(page.tableProperty().get());
    }

    private static Summary summary(GroupViewModel page) {
        return Objects.requireNonNull(page.summaryProperty().get());
    }
}
