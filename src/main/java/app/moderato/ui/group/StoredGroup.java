package app.moderato.ui.group;

import app.moderato.core.group.GroupContents;
import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupId;
import app.moderato.core.group.GroupRecord;
import app.moderato.core.group.GroupState;
import app.moderato.core.group.GroupWork;
import app.moderato.core.group.GroupWorkspace;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Picture;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Study;
import app.moderato.file.study.StudyReader;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A group with the design it was begun with, read back from the workspace alone. */
record StoredGroup(GroupContents contents, GroupDesign design) {
    /** @throws InvalidInput where there is no such group, or this version cannot read its study */
    static StoredGroup of(GroupWorkspace workspace, GroupId id, GroupWork work, ScaleLibrary scales)
            throws InvalidInput {
        GroupContents contents = workspace.groups().contents(id);
        Map<String, Picture> pictures = workspace.groups().pictures(id).stream()
                .collect(Collectors.toMap(Picture::name, Function.identity(), (a, b) -> a));
        Study study = new StudyReader(scales)
                .read(contents.group().studySource(), pictures)
                .withSeed(contents.group().seed());
        return new StoredGroup(contents, work.again(contents, study));
    }

    GroupRecord record() {
        return contents.group();
    }

    GroupState state() {
        return contents.state();
    }
}
