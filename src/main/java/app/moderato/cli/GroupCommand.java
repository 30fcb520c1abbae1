package app.moderato.cli;

import app.moderato.core.group.GroupId;
import app.moderato.core.study.InvalidInput;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds focus groups with a model in the moderator's chair, or goes on with some. */
@Command(
        name = "group",
        mixinStandardHelpOptions = true,
        description = {
            "Holds a focus group on a study's concepts, with a model in the moderator's chair: private first reactions,"
                    + " talk, private reactions again, and once more without the group, to tell its influence apart."
                    + " Writes session.json, turns.csv, reactions.csv, transcript.html and transcript.txt.",
            "With --resume it goes on with groups that the workspace holds; `moderato groups` lists them."
        },
        footer = {
            "",
            "Exit codes: 0 done, 2 invalid input, 3 private answers missing after all tries, 4 provider refused,"
                    + " 5 budget, 130 interrupted. A turn that somebody missed is told and gone on from."
        })
public final class GroupCommand implements Callable<Integer> {
    private static final int MOST_GROUPS = 50;
    private static final double MOST_MINUTES = 240;

    private final CommandPorts ports;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final ProviderOptions provider = new ProviderOptions();

    @Mixin
    private final SpendingOptions spending = new SpendingOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "STUDY", description = "A study file (*.study.yaml).")
    @Nullable
    Path study;

    @Option(
            names = "--groups",
            paramLabel = "N",
            description = {
                "Hold so many, one after the other, with other people in each as far as the panel lasts. They are"
                        + " written into DIR/1 to DIR/N and compared. Default: 1."
            })
    @Nullable
    Integer groups;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            description = "Scale the timed sections to so many minutes of speaking time in all, 150 words a minute.")
    @Nullable
    Double minutes;

    @Option(
            names = "--resume",
            paramLabel = "SESSION",
            description = "Go on with this group, and with the others begun with it, where they stood.")
    @Nullable
    String resume;

    @Option(
            names = "--force",
            description = "Resume although options, prompts or scale differ from those it was begun with.")
    boolean force;

    @Option(names = "--seed", paramLabel = "N", description = "Instead of the study's seed.")
    @Nullable
    Long seed;

    @Option(
            names = "--text-only",
            description = "Show the concepts' texts without their pictures; recorded with the group.")
    boolean textOnly;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write transcripts and tables into this folder. Needed for new groups.")
    @Nullable
    Path out;

    public GroupCommand(CommandPorts ports) {
        this.ports = ports;
    }

    @Override
    public Integer call() throws Exception {
        spending.check();
        provider.check();
        check();
        RunOutput.prepare(out);
        if (resume != null) {
            GroupContinuation.Wish wish = new GroupContinuation.Wish(
                    GroupId.parse(resume), force, provider, spending.maxCost, seed, out, common);
            return new GroupContinuation(ports).goOn(wish);
        }
        return new FreshGroups(ports).hold(fresh());
    }

    private FreshGroups.Wish fresh() throws InvalidInput {
        if (study == null) {
            throw new InvalidInput("Name either a study file, or --resume SESSION.");
        }
        if (out == null) {
            throw new InvalidInput("Name a folder for the transcripts with --out DIR. Nothing was sent.");
        }
        return new FreshGroups.Wish(
                study,
                provider,
                spending,
                groups == null ? 1 : groups,
                minutes == null ? 0 : minutes,
                seed,
                textOnly,
                out,
                common);
    }

    private void check() throws InvalidInput {
        if ((resume == null) == (study == null)) {
            throw new InvalidInput("Name either a study file, or --resume SESSION.");
        }
        if (resume != null && (textOnly || groups != null || minutes != null)) {
            throw new InvalidInput("--groups, --minutes and --text-only are for new groups: one that goes on keeps to"
                    + " how it was begun.");
        }
        if (groups != null && (groups < 1 || groups > MOST_GROUPS)) {
            throw new InvalidInput("--groups is a whole number from 1 to " + MOST_GROUPS + ", not " + groups + ".");
        }
        if (minutes != null && !(minutes > 0 && minutes <= MOST_MINUTES)) {
            throw new InvalidInput("--minutes is a number above 0 and up to 240, not " + minutes + ".");
        }
        if (provider.models.size() > 1) {
            throw new InvalidInput("A group is held with one model; name --model once.");
        }
    }
}
