package app.moderato.ui.run;

import app.moderato.core.interview.monitor.RateLimits;
import app.moderato.core.interview.monitor.RunSnapshot;
import app.moderato.core.llm.Traffic;
import app.moderato.ui.control.Messages;

/**
 * How many calls are on the wire, in words.
 *
 * @param words of how many that may be, and why fewer; empty where nothing limits them or nothing is under way
 * @param slowed the provider bears fewer than a person allowed
 * @param limits what stands beside the marks of rate limits
 */
record Flight(String words, boolean slowed, String limits) {
    static Flight of(RunSnapshot now, Messages messages) {
        Traffic traffic = now.traffic();
        boolean limited = now.live() && traffic.allowed() > 0;
        boolean slowed = limited && traffic.taken() < traffic.allowed();
        int inFlight = now.total().inFlight();
        String words = "";
        if (slowed) {
            words = messages.text("run.speed.slowed", inFlight, traffic.taken(), traffic.allowed());
        } else if (limited) {
            words = messages.text("run.speed.in-flight", inFlight, traffic.allowed());
        }
        int limits = now.rateLimits().stream().mapToInt(RateLimits::count).sum();
        String marks = messages.text(
                limited && !slowed ? "run.speed.limits-back" : "run.speed.limits", limits, traffic.allowed());
        return new Flight(words, slowed, marks);
    }
}
