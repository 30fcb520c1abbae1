package app.moderato.ui.run;

import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunRecord;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.RunCap;
import app.moderato.ui.run.Trouble.Remedy;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts into words why a sitting is refused before anything is sent. */
final class Refusals {
    private final Messages messages;

    Refusals(Messages messages) {
        this.messages = messages;
    }

    NotBegun blind(String model) {
        return new NotBegun(new Trouble(
                        true,
                        messages.text("run.trouble.not-begun"),
                        messages.text("run.trouble.blind", model),
                        List.of(),
                        Remedy.TEXT_ONLY,
                        null)
                .or(Remedy.SETTINGS));
    }

    /** @param run null for a new one */
    NotBegun priceUnknown(String model, RunCap cap, @Nullable RunId run) {
        return new NotBegun(new Trouble(
                        true,
                        messages.text("run.trouble.not-begun"),
                        messages.text(
                                cap.ofStudy() ? "run.trouble.price-study" : "run.trouble.price-settings",
                                model,
                                Figures.dollars(cap.usd().doubleValue())),
                        List.of(),
                        Remedy.WITHOUT_CAP,
                        run)
                .or(cap.ofStudy() ? Remedy.NONE : Remedy.BUDGET));
    }

    /** @param run null for a new one */
    NotBegun keyGone(String provider, @Nullable RunId run) {
        return new NotBegun(new Trouble(
                true,
                messages.text("run.trouble.key"),
                messages.text("run.trouble.key-gone", provider),
                List.of(),
                Remedy.GIVE_KEY,
                run));
    }

    NotBegun drifted(RunId run, List<String> drift) {
        return new NotBegun(new Trouble(
                false,
                messages.text("run.trouble.drifted"),
                messages.text("run.trouble.drifted-words", String.valueOf(run)),
                drift,
                Remedy.RESUME_ANYWAY,
                run));
    }

    NotBegun elsewhere(RunRecord run) {
        return new NotBegun(new Trouble(
                true,
                messages.text("run.trouble.not-begun"),
                messages.text(
                        "run.trouble.other-address", String.valueOf(run.id()), Objects.toString(run.baseUrl(), "")),
                List.of(),
                Remedy.CONNECT,
                run.id()));
    }
}
