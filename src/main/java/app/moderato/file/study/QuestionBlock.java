package app.moderato.file.study;

import app.moderato.core.study.Guide;
import app.moderato.core.study.GuideSection;
import app.moderato.core.study.Question;
import app.moderato.core.study.Renaming;
import java.util.List;

/**
 * Questions that belong together, ready to be put into a guide.
 *
 * @param id of the bundled file
 * @param about what it is for, in a sentence or two
 * @param section of the guide it belongs to
 */
public record QuestionBlock(String id, String title, String about, GuideSection section, List<Question> questions) {
    private static final List<String> KNOWN = List.of(
            "warm-up",
            "purchase-intent",
            "appeal",
            "uniqueness-believability",
            "price-expectations",
            "message-takeaway",
            "brand-fit",
            "recommendation",
            "closing-choice");

    public QuestionBlock {
        questions = List.copyOf(questions);
    }

    /** Those that come with the product, in the order in which a guide asks them. */
    public static List<QuestionBlock> all() {
        return KNOWN.stream().map(BlockReader::bundled).toList();
    }

    /** Its questions with ids that the guide does not have yet; what they say of each other follows. */
    public List<Question> questionsFor(Guide guide) {
        return Renaming.apart(questions, guide.all().map(Question::id).toList());
    }
}
