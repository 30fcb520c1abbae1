package app.moderato.core.interview.story;

import app.moderato.core.interview.ReplySigns;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.panel.Persona;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a story may stand beside a person's attributes. It errs on the side of the story: what may be said of somebody
 * else, or cannot be read, is no contradiction. Age and gender are read in the languages of {@code facts/}, education and
 * income in English, places in any. Any thread.
 */
public final class StoryCheck {
    private static final Pattern AS_AI =
            Pattern.compile("\\b(?:as an ai|language model|chatbot|system prompt)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern WRAPPED = Pattern.compile("^[\"“„«]([^\"”“»]*)[\"”“»]$", Pattern.DOTALL);

    private final ReplySigns signs;
    private final FormCheck form;
    private final List<FactCheck> checks;

    private StoryCheck(ReplySigns signs, FormCheck form, List<FactCheck> checks) {
        this.signs = signs;
        this.form = form;
        this.checks = List.copyOf(checks);
    }

    /**
     * @param panel whose places are known as places
     * @param language BCP 47, that the stories are asked for in
     */
    public static StoryCheck of(List<Persona> panel, String language) {
        FactWords words = FactWords.of(language);
        FormCheck form = new FormCheck(language);
        return new StoryCheck(
                ReplySigns.of(language),
                form,
                List.of(
                        form,
                        new LanguageCheck(language),
                        new AgeCheck(words),
                        new GenderCheck(words),
                        new PlaceCheck(panel),
                        new EducationCheck(),
                        new IncomeCheck()));
    }

    /** What speaks against a reply as this person's story, its attributes first of all; empty where nothing does. */
    public List<Fault> faults(Persona persona, ChatReply reply) {
        String text = reply.text();
        if (reply.finish() == ChatReply.Finish.FILTERED || text.isBlank()) {
            return List.of(new Fault(Fault.Kind.ROLE, "The model gave no story."));
        }
        if (reply.finish() == ChatReply.Finish.LENGTH) {
            return List.of(new Fault(Fault.Kind.LENGTH, "It was cut off. Three to six sentences are wanted."));
        }
        if (signs.roleBreak(text) || signs.refusal(text) || AS_AI.matcher(text).find()) {
            return List.of(new Fault(Fault.Kind.ROLE, "The model speaks of itself instead of the person."));
        }
        return faults(persona, text);
    }

    /** @param story as it came, or as it was typed */
    public List<Fault> faults(Persona persona, String story) {
        Optional<Fault> marked = form.marked(story);
        if (marked.isPresent()) {
            return List.of(marked.get());
        }
        Told told = Told.of(persona, plain(story));
        List<Fault> faults = new ArrayList<>();
        checks.forEach(check -> faults.addAll(check.faults(told)));
        return faults.stream().distinct().toList();
    }

    /** A reply as a background: one paragraph, without the quotation marks around it. */
    public static String plain(String reply) {
        String text = reply.strip().replaceAll("\\s+", " ");
        return WRAPPED.matcher(text).replaceFirst("$1").strip();
    }
}
