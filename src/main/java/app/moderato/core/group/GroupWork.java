package app.moderato.core.group;

import app.moderato.core.interview.Budget;
import app.moderato.core.interview.Fieldwork;
import app.moderato.core.interview.StorageFailure;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.Embedder;
import app.moderato.core.llm.Usage;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Study;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Begins groups, forks them and goes on with them, from the window as from the command line. Any thread. */
public final class GroupWork {
    /** Stamp key of the environment variable that held the key, for a later sitting. */
    public static final String KEY_VARIABLE = "key_variable";

    /** Stamp key that says that the concepts' pictures were not shown. */
    public static final String PICTURES = "pictures";

    private static final String MINUTES = "minutes";
    private static final String ALONE = "asked_alone";
    private static final String PROMPTS = "prompts";
    private static final String EMBEDDER = "embedder";
    private static final String SCALE = "scale";

    private final Fieldwork fieldwork;
    private final Embedder embedder;
    private final ScaleLibrary scales;
    private final Clock clock;

    /** @param fieldwork knows what calls cost */
    public GroupWork(Fieldwork fieldwork, Embedder embedder, ScaleLibrary scales, Clock clock) {
        this.fieldwork = fieldwork;
        this.embedder = embedder;
        this.scales = scales;
        this.clock = clock;
    }

    /**
     * How a group is reached.
     *
     * @param baseUrl null for the provider's usual one
     * @param keyVariable the environment variable that holds the key, null for the usual place
     * @param textOnly whether the source's pictures are not shown
     * @param series the first group of the series, null for one of its own
     */
    public record Reached(
            ChatModel model,
            @Nullable String baseUrl,
            @Nullable String keyVariable,
            boolean textOnly,
            @Nullable GroupId series) {}

    /** Commits the group's row; nothing is sent yet. */
    public GroupJournal begin(GroupWorkspace workspace, GroupDesign design, double minutes, Reached reached)
            throws InvalidInput {
        Map<String, String> stamp = stamp(design, minutes, reached);
        return begin(workspace, newGroup(design, reached, stamp, null, List.of()));
    }

    /**
     * Another group with the same people that shares everything up to a turn, to try another question from there: a
     * person holds its chair.
     *
     * @param turn number of the last turn that is shared; what was answered in private before it is shared too
     */
    public GroupJournal fork(
            GroupWorkspace workspace, GroupContents from, GroupDesign design, int turn, Reached reached)
            throws InvalidInput {
        List<GroupEvent> shared = upTo(from, turn);
        shared.add(new GroupEvent.Moderated(false));
        Map<String, String> stamp = stamp(design, minutes(from.group()), reached);
        return begin(workspace, newGroup(design, reached, stamp, from.group().id(), shared));
    }

    /** Events up to a turn, without what came of it; up to turn 0 what was before the first. */
    static List<GroupEvent> upTo(GroupContents from, int turn) {
        List<GroupEvent> shared = new ArrayList<>();
        int turns = 0;
        for (GroupContents.Happened happened : from.events()) {
            GroupEvent event = happened.event();
            boolean said = event instanceof GroupEvent.Asked || event instanceof GroupEvent.Spoke;
            if (turns == turn && (said || turn > 0)) {
                break;
            }
            turns += said ? 1 : 0;
            if (!(event instanceof GroupEvent.Ended || event instanceof GroupEvent.Themed)) {
                shared.add(event);
            }
        }
        return shared;
    }

    private static double minutes(GroupRecord group) {
        return Double.parseDouble(group.stamp().getOrDefault(MINUTES, "0"));
    }

    private NewGroup newGroup(
            GroupDesign design,
            Reached reached,
            Map<String, String> stamp,
            @Nullable GroupId forkedFrom,
            List<GroupEvent> shared) {
        return new NewGroup(
                design,
                reached.model().provider(),
                reached.baseUrl(),
                reached.model().model(),
                stamp,
                reached.series(),
                forkedFrom,
                shared);
    }

    private static GroupJournal begin(GroupWorkspace workspace, NewGroup group) throws InvalidInput {
        try {
            return workspace.groups().begin(group);
        } catch (StorageFailure e) {
            throw new InvalidInput(e.getMessage() + " No group was begun and nothing was sent.");
        }
    }

    private Map<String, String> stamp(GroupDesign design, double minutes, Reached reached) {
        Map<String, String> stamp = new TreeMap<>();
        stamp.put(MINUTES, minutes + "");
        stamp.put(ALONE, design.alone() + "");
        stamp.put(PROMPTS, GroupTexts.hash());
        stamp.put(EMBEDDER, embedder.id());
        stamp.put(SCALE, scale(design));
        String variable = reached.keyVariable();
        if (variable != null) {
            stamp.put(KEY_VARIABLE, variable);
        }
        if (reached.textOnly()) {
            stamp.put(PICTURES, "not shown, by choice");
        }
        return stamp;
    }

    /**
     * The design a group was begun with.
     *
     * @param study read from the group's own source, with its pictures
     * @throws InvalidInput where this build can no longer hold it
     */
    public GroupDesign again(GroupContents contents, Study study) throws InvalidInput {
        GroupRecord group = contents.group();
        Study seeded = study.withSeed(group.seed());
        Study seen = group.stamp().containsKey(PICTURES) ? seeded.withoutPictures() : seeded;
        return GroupDesign.of(
                seen,
                group.studySource(),
                group.studyPath(),
                group.number(),
                contents.people(),
                scales,
                minutes(group),
                Boolean.parseBoolean(group.stamp().getOrDefault(ALONE, "false")));
    }

    /** What going on with a group would do differently from when it was begun, in sentences. */
    public List<String> drift(GroupContents contents, GroupDesign design) {
        Map<String, String> stamp = contents.group().stamp();
        List<String> drift = new ArrayList<>();
        if (!GroupTexts.hash().equals(stamp.get(PROMPTS))) {
            drift.add("prompts: this version words them otherwise.");
        }
        if (!embedder.id().equals(stamp.get(EMBEDDER))) {
            drift.add(
                    "embeddings: the group has " + stamp.get(EMBEDDER) + ", this version uses " + embedder.id() + ".");
        }
        String scale = scale(design);
        if (!scale.equals(stamp.get(SCALE))) {
            drift.add("scale: the group has " + stamp.get(SCALE) + ", this version has " + scale + ".");
        }
        return drift;
    }

    private static String scale(GroupDesign design) {
        return design.scale().id() + " " + design.scale().version();
    }

    /**
     * A sitting.
     *
     * @param cap in US dollars, null for none
     * @param readAlong whether words are told before they are whole
     * @param news heard on the session's threads
     */
    public GroupSession session(
            GroupWorkspace workspace,
            GroupJournal journal,
            GroupDesign design,
            Reached reached,
            @Nullable BigDecimal cap,
            boolean readAlong,
            Consumer<GroupNews> news) {
        ToDoubleFunction<Usage> price = fieldwork
                .prices()
                .of(
                        reached.model().provider(),
                        reached.baseUrl(),
                        reached.model().model());
        double spent = price == null ? 0 : price.applyAsDouble(journal.used());
        return new GroupSession(
                design,
                journal,
                workspace.embeddings(),
                reached.model(),
                embedder,
                new Budget(price, cap, spent),
                clock,
                readAlong,
                news);
    }
}
