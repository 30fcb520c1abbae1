package app.moderato.core.interview;

import app.moderato.core.llm.ChatModel;
import app.moderato.core.study.Study;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * What all interviews of one run share.
 *
 * @param readAlong whether somebody reads answers while they are being said
 */
record RunScene(
        Study study,
        ChatModel model,
        RunJournal journal,
        KeptReplies kept,
        RatingDesk ratings,
        Prompts prompts,
        ReplyReader reader,
        Budget budget,
        PauseGate gate,
        FailureStreak<Answer> streak,
        Clock clock,
        Consumer<RunEvent> events,
        AtomicBoolean readAlong) {}
