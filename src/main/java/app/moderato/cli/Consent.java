package app.moderato.cli;

import app.moderato.core.interview.Fieldwork;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Study;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says what is about to be sent and spent, and asks where it costs. A rehearsal sends nothing and is not asked about. */
final class Consent {
    private final Terminal terminal;
    private final Fieldwork fieldwork;

    Consent(CommandPorts ports) {
        this.terminal = ports.terminal();
        this.fieldwork = ports.fieldwork();
    }

    /**
     * What is about to be sent.
     *
     * @param words calls, tokens and cost, in a sentence or two
     * @param priced whether the model's price is known
     */
    record Sending(String words, boolean priced) {}

    /**
     * @param cap in US dollars, null for none
     * @param yes whether the command line agrees already
     * @throws InvalidInput where it cannot be sent, or nobody agreed
     */
    void ask(
            Study study,
            ChatModel model,
            @Nullable String baseUrl,
            Supplier<Sending> estimate,
            @Nullable BigDecimal cap,
            boolean yes)
            throws InvalidInput {
        if (Fieldwork.rehearsed(model)) {
            return;
        }
        if (fieldwork.blind(study, model, baseUrl)) {
            throw new InvalidInput(model.model() + " reads no pictures, as a check found, and the study's concepts have"
                    + " some. Name a model that reads them, or show the texts alone with --text-only, which is recorded."
                    + " Nothing was sent.");
        }
        agree(model, estimate, cap, yes, "The concepts, the personas' descriptions and the questions are sent there.");
    }

    /**
     * The same for calls that show no concept's picture.
     *
     * @param what is sent, in a sentence
     */
    void agree(ChatModel model, Supplier<Sending> estimate, @Nullable BigDecimal cap, boolean yes, String what)
            throws InvalidInput {
        if (Fieldwork.rehearsed(model)) {
            return;
        }
        Sending sending = estimate.get();
        requirePrice(model, cap, sending.priced());
        terminal.err().println(sending.words() + " " + what);
        if (!fieldwork.profile(model.provider()).local() && !yes) {
            confirm();
        }
    }

    /**
     * @param cap in US dollars, null for none
     * @throws InvalidInput where it cannot be kept, as the model's price is unknown
     */
    static void requirePrice(ChatModel model, @Nullable BigDecimal cap, boolean priced) throws InvalidInput {
        if (cap != null && !priced) {
            throw new InvalidInput("The price of " + model.model() + " is unknown, so a cap of " + cap.toPlainString()
                    + " USD cannot be kept. Remove the cap (--max-cost or simulation.max_cost), or name a model with a"
                    + " known price. Nothing was sent.");
        }
    }

    private void confirm() throws InvalidInput {
        Optional<Boolean> answer = terminal.confirm("Send?");
        if (answer.isEmpty()) {
            throw new InvalidInput(
                    "Nobody is at the terminal to agree to the cost. Add --yes to agree. Nothing was sent.");
        }
        if (!answer.get()) {
            throw new InvalidInput("Nothing was sent.");
        }
    }
}
