package app.moderato.provider.batch;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.llm.ChatMessage;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.Situation;
import app.moderato.core.study.Picture;
import app.moderato.provider.Asking;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LineIdTest {
    private static final ChatRequest REQUEST = Asking.request();

    private static String id(ChatRequest request) {
        return LineId.of(request, "m");
    }

    @Test
    void anIdIsShortAndPlain() {
        assertThat(id(REQUEST)).matches("[0-9a-f-]{55}").isEqualTo(id(Asking.request()));
    }

    @Test
    void whateverIsSentOtherwiseIsAnotherLine() {
        Picture picture = new Picture("a.png", "image/png", new byte[] {1});
        Picture other = new Picture("a.png", "image/png", new byte[] {2});
        Stream<String> ids = Stream.of(
                id(REQUEST),
                LineId.of(REQUEST, "another"),
                id(Asking.request(ChatMessage.system("You are Ann."), ChatMessage.user("Why not?"))),
                id(Asking.request(ChatMessage.system("You are Ann."), ChatMessage.assistant("Why?"))),
                id(Asking.showing(picture)),
                id(Asking.showing(other)),
                id(new ChatRequest(REQUEST.messages(), 0.8, 300, 42, REQUEST.situation())),
                id(new ChatRequest(REQUEST.messages(), 0.7, 301, 42, REQUEST.situation())),
                id(new ChatRequest(REQUEST.messages(), 0.7, 300, 43, REQUEST.situation())));
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void theSameWordsAtAnotherPlaceOfTheInterviewAreAnotherLine() {
        List<String> ids = Stream.of(at(1, 1, 0, 1), at(2, 1, 0, 1), at(1, 2, 0, 1), at(1, 1, 1, 1), at(1, 1, 0, 2))
                .map(LineIdTest::id)
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).allMatch(id -> id.endsWith(ids.getFirst().substring(30)));
    }

    private static ChatRequest at(int showing, int replicate, int turn, int attempt) {
        Situation of = REQUEST.situation();
        return new ChatRequest(
                REQUEST.messages(),
                0.7,
                300,
                42,
                new Situation(
                        of.study(),
                        of.persona(),
                        of.concept(),
                        of.seen(),
                        of.question(),
                        of.options(),
                        showing,
                        replicate,
                        turn,
                        attempt));
    }
}
