package app.moderato.provider.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.group.GroupEvent;
import app.moderato.core.group.Stance;
import app.moderato.core.group.Turn;
import app.moderato.core.llm.Situation;
import app.moderato.core.llm.TableTalk;
import app.moderato.core.study.GuideFinding;
import app.moderato.core.study.GuideLint;
import app.moderato.core.study.Question;
import app.moderato.core.study.Study;
import app.moderato.file.scale.BundledScales;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The moderator's seat in a rehearsal. */
class ChairSpeechTest {
    private final RehearsalModel model = new RehearsalModel(new WordsOnly());

    @ParameterizedTest
    @ValueSource(strings = {"warm-up", "show", "discuss", "probe", "close", "further", "repeats", "praise"})
    void noQuestionLeadsOrJudgesOrComesTwice(String guide) throws Exception {
        RehearsedGroup group = RehearsedGroup.held(5, 6, 8);
        List<TableTalk.Line> heard = new ArrayList<>();
        for (Turn turn : group.state().turns()) {
            Integer seat = turn.speaker() == null ? -1 : group.design().ids().indexOf(turn.speaker());
            heard.add(new TableTalk.Line(seat, null, turn.stance() == Stance.DISAGREES ? -1 : 0, turn.text()));
        }
        int questions = guide.equals("show") || guide.equals("close") || guide.equals("warm-up") ? 1 : 12;
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            String question = ask(group, heard, guide);
            assertThat(findings(question)).as(question).isEmpty();
            assertThat(question).endsWith("?").doesNotContain("{", "[");
            asked.add(question);
            heard.add(new TableTalk.Line(-1, null, 0, question));
        }
        assertThat(asked).doesNotHaveDuplicates();
    }

    private String ask(RehearsedGroup group, List<TableTalk.Line> heard, String guide) throws Exception {
        TableTalk talk = new TableTalk(
                TableTalk.Part.CHAIR,
                group.design().people(),
                group.design().names().all(),
                heard,
                guide,
                30);
        Study study = group.design().study();
        return Asking.ask(
                model,
                new Situation(
                        study,
                        group.design().people().getFirst(),
                        group.design().concepts().getFirst(),
                        study.concepts(),
                        group.design().question(),
                        List.of(),
                        1,
                        1,
                        0,
                        1,
                        talk));
    }

    @Test
    void theLintFindsNothingInAWholeGroupsQuestions() {
        RehearsedGroup group = RehearsedGroup.held(11, 8, 15);
        assertThat(group.journal().events().stream()
                        .filter(GroupEvent.Asked.class::isInstance)
                        .map(event -> ((GroupEvent.Asked) event).text()))
                .hasSizeGreaterThan(5)
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(findings(text)).as(text).isEmpty());
    }

    private static List<GuideFinding> findings(String text) {
        Study study = Sample.asking(new Question.Open(Asking.wording("chair", text)));
        return GuideLint.findings(study, new BundledScales());
    }
}
