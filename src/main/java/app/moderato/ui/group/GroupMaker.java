package app.moderato.ui.group;

import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupId;
import app.moderato.core.group.GroupJournal;
import app.moderato.core.group.GroupRecord;
import app.moderato.core.group.GroupWork;
import app.moderato.core.group.GroupWorkspace;
import app.moderato.core.interview.Fieldwork;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.Connection;
import app.moderato.core.llm.Limits;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.Loopback;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.core.llm.Usage;
import app.moderato.core.panel.Panel;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Study;
import app.moderato.file.settings.Preferences;
import app.moderato.file.study.StoredGroup;
import app.moderato.ui.control.ProviderNames;
import app.moderato.ui.desk.DesktopPorts;
import app.moderato.ui.desk.KeyPlace;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.desk.RunCap;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Opens sittings of groups: connects, checks, takes the group's lock. Sends nothing. In the background. */
final class GroupMaker {
    /** People answer in private at the same time, as many as sit at the largest table. */
    private static final int AT_ONCE = 12;

    private static final Duration ONE_CALL = Duration.ofMinutes(2);

    private final DesktopPorts ports;
    private final GroupTroubles troubles;
    private final GroupWork work;
    private final Fieldwork fieldwork;

    GroupMaker(DesktopPorts ports, GroupTroubles troubles) {
        this.ports = ports;
        this.troubles = troubles;
        this.fieldwork = ports.fieldwork();
        this.work = new GroupWork(fieldwork, ports.embedder(), ports.scales(), ports.clock());
    }

    /** @throws InvalidInput where there is no such group, or this version cannot read its study */
    StoredGroup read(GroupWorkspace workspace, GroupId id) throws InvalidInput {
        return StoredGroup.of(workspace, workspace.groups().contents(id), work, ports.scales());
    }

    /**
     * The design of one of the groups that are to be begun.
     *
     * @param number from 1; people are chosen by hand for the first one only
     */
    GroupDesign design(OpenStudy open, Seating seating, int number) throws InvalidInput {
        Study study = seating.textOnly() ? open.study().withoutPictures() : open.study();
        return GroupDesign.of(
                study,
                open.file().source(),
                open.path(),
                number,
                people(open, seating, number),
                ports.scales(),
                0,
                seating.alone());
    }

    /**
     * What a use costs in US dollars; null where the model's price is unknown, or its provider is by now.
     *
     * @param connection null for the rehearsal, which costs nothing
     */
    @Nullable
    ToDoubleFunction<Usage> price(@Nullable Connection connection) {
        if (connection == null) {
            return usage -> 0;
        }
        return ports.providers().find(connection.provider()).isEmpty()
                ? null
                : fieldwork.prices().of(connection.provider(), connection.baseUrl(), connection.model());
    }

    private static List<Persona> people(OpenStudy open, Seating seating, int number) {
        Panel panel = open.panel();
        List<PersonaId> byHand = seating.people();
        if (byHand.isEmpty()) {
            return GroupDesign.seat(panel, seating.seats(), number, open.study().seed());
        }
        if (number == 1) {
            return byHand.stream()
                    .flatMap(id ->
                            panel.personas().stream().filter(one -> one.id().equals(id)))
                    .toList();
        }
        List<Persona> others = panel.personas().stream()
                .filter(one -> !byHand.contains(one.id()))
                .toList();
        List<Persona> left = others.size() < seating.seats() ? panel.personas() : others;
        return GroupDesign.seat(
                new Panel(left, List.of()),
                seating.seats(),
                number - 1,
                open.study().seed());
    }

    /**
     * A new group.
     *
     * @param connection null for the rehearsal
     * @param series the first group of its series, null for one of its own
     */
    GroupSitting begin(
            GroupWorkspace workspace,
            OpenStudy open,
            Seating seating,
            int number,
            @Nullable GroupId series,
            @Nullable Connection connection,
            Preferences preferences)
            throws NotHeld, InvalidInput, LlmException {
        if (connection != null) {
            refuseWithoutKey(connection);
        }
        ProviderSettings settings = connection == null
                ? Fieldwork.rehearsal()
                : settings(connection.provider(), connection.baseUrl(), connection.model());
        GroupDesign design = design(open, seating, number);
        ChatModel model = ports.providers().connect(settings);
        return closing(model, () -> {
            if (!seating.textOnly() && fieldwork.blind(design.study(), model, settings.baseUrl())) {
                throw troubles.blind(model.model());
            }
            BigDecimal cap = cap(design.study(), seating, settings, preferences);
            GroupWork.Reached reached =
                    new GroupWork.Reached(model, settings.baseUrl(), null, seating.textOnly(), series);
            GroupJournal journal = work.begin(workspace, design, 0, reached);
            return sitting(workspace, journal, reached, cap);
        });
    }

    /** Another sitting of a group. */
    GroupSitting goOn(GroupWorkspace workspace, GroupId id, Seating seating, Preferences preferences)
            throws NotHeld, InvalidInput, LlmException {
        StoredGroup stored = read(workspace, id);
        return again(stored, seating, preferences, reached -> workspace.groups().reopen(id), workspace);
    }

    /** A group of its own that shares everything up to a turn. */
    GroupSitting fork(GroupWorkspace workspace, GroupId id, int turn, Seating seating, Preferences preferences)
            throws NotHeld, InvalidInput, LlmException {
        StoredGroup from = read(workspace, id);
        return again(
                from,
                seating,
                preferences,
                reached -> work.fork(workspace, from.contents(), from.design(), turn, reached),
                workspace);
    }

    private interface Taking {
        GroupJournal take(GroupWork.Reached reached) throws InvalidInput;
    }

    private GroupSitting again(
            StoredGroup stored, Seating seating, Preferences preferences, Taking taking, GroupWorkspace workspace)
            throws NotHeld, InvalidInput, LlmException {
        GroupRecord group = stored.record();
        String url = group.baseUrl();
        Connection connection = preferences.connections().stream()
                .filter(mine -> mine.leadsTo(group.provider(), url))
                .findFirst()
                .orElse(null);
        if (connection == null && url != null && !Loopback.is(url)) {
            throw troubles.elsewhere(url);
        }
        if (connection != null) {
            refuseWithoutKey(connection);
        }
        ProviderSettings settings =
                group.rehearsal() ? Fieldwork.rehearsal() : settings(group.provider(), url, group.model());
        ChatModel model = ports.providers().connect(settings);
        boolean textOnly = group.stamp().containsKey(GroupWork.PICTURES);
        return closing(model, () -> {
            BigDecimal cap = cap(stored.design().study(), seating, settings, preferences);
            GroupWork.Reached reached = new GroupWork.Reached(model, url, null, textOnly, null);
            return sitting(workspace, taking.take(reached), reached, cap);
        });
    }

    private GroupSitting sitting(
            GroupWorkspace workspace, GroupJournal journal, GroupWork.Reached reached, @Nullable BigDecimal cap)
            throws InvalidInput {
        try {
            StoredGroup before = read(workspace, journal.group());
            NewsBox news = new NewsBox(ports.clock());
            return new GroupSitting(
                    before,
                    reached.model(),
                    work.session(workspace, journal, before.design(), reached, cap, true, news),
                    news);
        } catch (InvalidInput | RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    private static ProviderSettings settings(String provider, @Nullable String baseUrl, String model) {
        return new ProviderSettings(provider, baseUrl, model, null, Limits.of(AT_ONCE, ONE_CALL));
    }

    /** The study's own, else the one chosen for this computer; a rehearsal costs nothing. */
    private @Nullable BigDecimal cap(Study study, Seating seating, ProviderSettings settings, Preferences preferences)
            throws NotHeld {
        BigDecimal wanted = seating.cap();
        RunCap cap = RunCap.of(study, preferences).orElse(null);
        if (wanted != null || cap == null || settings.provider().equals(Connection.REHEARSAL)) {
            return wanted;
        }
        if (fieldwork.prices().of(settings.provider(), settings.baseUrl(), settings.model()) != null) {
            return cap.usd();
        }
        if (!seating.withoutCap()) {
            throw troubles.priceUnknown(settings.model(), cap);
        }
        return null;
    }

    private void refuseWithoutKey(Connection connection) throws NotHeld {
        if (connection.keyed() && KeyPlace.of(connection, ports) == KeyPlace.MISSING) {
            throw troubles.keyGone(ProviderNames.of(fieldwork.profile(connection.provider())));
        }
    }

    private interface Opening {
        GroupSitting open() throws NotHeld, InvalidInput, LlmException;
    }

    /** Closes the model where the sitting that would do so does not come about. */
    private static GroupSitting closing(ChatModel model, Opening opening) throws NotHeld, InvalidInput, LlmException {
        try {
            return opening.open();
        } catch (NotHeld | InvalidInput | LlmException | RuntimeException e) {
            model.close();
            throw e;
        }
    }
}
