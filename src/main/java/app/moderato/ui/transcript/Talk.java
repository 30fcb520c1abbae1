package app.moderato.ui.transcript;

import app.moderato.core.group.FoundTurn;
import app.moderato.core.group.GroupContents;
import app.moderato.core.group.GroupId;
import app.moderato.core.group.GroupRecord;
import app.moderato.core.group.GroupWorkspace;
import app.moderato.core.interview.Mark;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.file.study.StoredGroup;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was said in a group, aloud and in private, in the order it happened. Immutable; any thread. */
record Talk(GroupRecord group, int people, List<TalkLine> lines) {
    Talk {
        lines = List.copyOf(lines);
    }

    /** @throws InvalidInput where there is no such group, or this version cannot read its study */
    static Talk read(GroupWorkspace workspace, GroupId id, ScaleLibrary scales, Messages messages) throws InvalidInput {
        GroupContents contents = workspace.groups().contents(id);
        return of(contents, ConceptName.of(StoredGroup.study(workspace, contents, scales)), messages);
    }

    static Talk of(GroupContents contents, List<ConceptName> concepts, Messages messages) {
        return new Talk(
                contents.group(), contents.people().size(), new TalkLines(contents, concepts, messages).lines());
    }

    /** The turns alone. */
    List<TalkLine.Said> said() {
        return lines.stream()
                .filter(TalkLine.Said.class::isInstance)
                .map(TalkLine.Said.class::cast)
                .toList();
    }

    /** The same with what a search found in it marked. */
    Talk marked(List<FoundTurn> found) {
        Map<Integer, List<Mark>> marks = new HashMap<>();
        found.forEach(turn -> marks.put(turn.turn(), turn.marks()));
        List<TalkLine> marked = new ArrayList<>();
        for (TalkLine line : lines) {
            marked.add(
                    line instanceof TalkLine.Said said
                            ? said.with(marks.getOrDefault(said.turn().number(), List.of()))
                            : line);
        }
        return new Talk(group, people, marked);
    }

    /** The turns that were found, in the order they were found in. */
    List<TalkLine.Said> said(List<FoundTurn> found) {
        Map<Integer, TalkLine.Said> byNumber =
                said().stream().collect(Collectors.toMap(said -> said.turn().number(), Function.identity()));
        return found.stream()
                .map(FoundTurn::turn)
                .filter(byNumber::containsKey)
                .map(byNumber::get)
                .toList();
    }
}
