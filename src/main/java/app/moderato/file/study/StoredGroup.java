package app.moderato.file.study;

import app.moderato.core.group.GroupContents;
import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupRecord;
import app.moderato.core.group.GroupState;
import app.moderato.core.group.GroupWork;
import app.moderato.core.group.GroupWorkspace;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Picture;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Study;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A group with the design it was begun with, read back from the workspace alone. */
public record StoredGroup(GroupContents contents, GroupDesign design) {
    /** @throws InvalidInput where this version cannot read its study, or can no longer hold it */
    public static StoredGroup of(GroupWorkspace workspace, GroupContents contents, GroupWork work, ScaleLibrary scales)
            throws InvalidInput {
        return new StoredGroup(contents, work.again(contents, study(workspace, contents, scales)));
    }

    /**
     * The study that a group was begun with, as its file said.
     *
     * @throws InvalidInput where this version cannot read it
     */
    public static Study study(GroupWorkspace workspace, GroupContents contents, ScaleLibrary scales)
            throws InvalidInput {
        return new StudyReader(scales)
                .stored(
                        contents.group().studySource(),
                        workspace.groups().pictures(contents.group().id()).stream()
                                .collect(Collectors.toMap(Picture::name, Function.identity(), (a, b) -> a)));
    }

    public GroupRecord record() {
        return contents.group();
    }

    /** After all that happened. */
    public GroupState state() {
        return contents.state();
    }
}
