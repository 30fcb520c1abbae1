package app.moderato.provider.rehearsal;

import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.Embedder;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.Permits;
import app.moderato.core.llm.Usage;
import java.time.Duration;

/**
 * Built-in respondents that answer from the situation alone: no key, no network, no language model. They let people
 * check a study's set-up; what they say is no finding.
 *
 * <p>The answer follows from the study's seed, the persona, concept, question, showing, replicate, turn and attempt, and
 * in a group from what was said there, on any machine and in any order of calls. A latent utility per persona and concept decides where the persona stands;
 * phrases from the files beside this class put it into words. The phrases are English, whatever the study's language.
 * No tokens are used, so none are reported.
 */
public final class RehearsalModel implements ChatModel {
    /** As in {@code --provider}. */
    public static final String PROVIDER = "rehearsal";

    private static final String MODEL = "rehearsal-1";

    /** Where nothing else is said: answers come from the processor alone, so more would gain nothing. */
    private static final int AT_ONCE = 2 * Runtime.getRuntime().availableProcessors();

    private final Respondent respondent;
    private final Permits permits = new Permits(AT_ONCE);

    /** @param embedder compares concepts with interests; not closed by this class */
    public RehearsalModel(Embedder embedder) {
        this.respondent = new Respondent(embedder);
    }

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public String model() {
        return MODEL;
    }

    @Override
    public void atOnce(int calls) {
        permits.set(calls);
    }

    @Override
    public ChatReply reply(ChatRequest request, RetryListener retries) throws LlmException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("The rehearsal was interrupted.");
        }
        permits.acquire();
        try {
            retries.sent();
            long start = System.nanoTime();
            String text = respondent.answer(request.situation());
            Aloud.tell(text, retries);
            Duration latency = Duration.ofNanos(System.nanoTime() - start);
            return new ChatReply(text, ChatReply.Finish.STOP, Usage.NONE, MODEL, null, latency);
        } finally {
            permits.release();
        }
    }
}
