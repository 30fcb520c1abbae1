package app.moderato.core.interview.story;

import app.moderato.core.panel.Schooling;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Degrees, and lacks of them, that are not the person's; and jobs that nobody has without a degree. Looked for in English.
 * What is said of relatives, wished for or denied does not count.
 */
final class EducationCheck implements FactCheck {
    private static final Pattern KEY = words("^(education|degree|schooling|school)");
    private static final Pattern RELATIVE = words(
            "\\b(son|daughter|child|children|kids?|husband|wife|partner|brother|sister|father|mother|dad|mom|parents?"
                    + "|grand\\w+|niece|nephew|cousin|friends?|neighbou?rs?|boss|coworkers?|colleagues?|others|people)\\b");
    private static final Pattern NOT_SO = words(
            "\\b(not|never|no|without|hop(es|ed|ing)|wants?|wanted|plan(s|ned)?|dream(s|ed|t)?|consider(s|ed)?|thought"
                    + "|towards?|stud(ies|ying)|start(s|ed)?|began|instead|almost|if|lacks?|short of)\\b|n't\\b");
    /** Letters before a claim that may take it back. */
    private static final int BEFORE = 40;

    /** @param least the schooling that the words take for granted; null where {@code most} says it */
    private record Claim(Pattern pattern, Schooling least, Schooling most) {}

    private static final String HAS =
            "\\b(?:holds?|has|have|had|earned|finished|completed|got|received|with|her|his|their)"
                    + " (?:an? |the )?(?:[\\w-]+ ){0,3}";

    private static final List<Claim> CLAIMS = List.of(
            atLeast(
                    HAS
                            + "(?:master's|MBA|ph\\.?d|doctorate|doctoral degree|law degree|medical degree|graduate degree)",
                    Schooling.GRADUATE),
            atLeast(
                    "\\b(?:is|was|works as|worked as|working as|practices as|a career as|her job as|his job as) an?"
                            + " (?:[\\w-]+ ){0,2}(?:lawyer|attorney|physician|surgeon|dentist|pharmacist|veterinarian"
                            + "|psychiatrist|professor)\\b(?!'s)(?! (?:assistant|secretary|aide|technician|office))",
                    Schooling.GRADUATE),
            atLeast(
                    HAS + "(?:bachelor's|college degree|university degree|four-year degree|undergraduate degree)"
                            + "|\\bgraduated from (?:college|university|a university|the university)|\\bcollege graduate\\b",
                    Schooling.BACHELOR),
            atLeast(HAS + "associate'?s? degree", Schooling.ASSOCIATE),
            atMost(
                    "\\bdropped out of (?:high )?school|\\bnever (?:finished|graduated from|completed) high school"
                            + "|\\bleft (?:high )?school (?:before|without|early|at)|\\bno high school diploma"
                            + "|\\bwithout (?:a )?(?:high school )?diploma",
                    Schooling.NO_DIPLOMA),
            atMost(
                    "\\bnever (?:went to|attended|set foot in|made it to) (?:a )?college"
                            + "|\\b(?:did not|didn't) (?:go to|attend) college|\\bskipped college"
                            + "|\\bstopped (?:school )?after high school",
                    Schooling.HIGH_SCHOOL),
            atMost(
                    "\\bnever (?:finished|completed) (?:college|a degree|university)|\\bdropped out of (?:college|university)"
                            + "|\\bwithout (?:a|any) (?:college )?degree|\\bno (?:college )?degree"
                            + "|\\bleft (?:college|university) (?:before|without)",
                    Schooling.SOME_COLLEGE));

    private static Claim atLeast(String pattern, Schooling level) {
        return new Claim(words(pattern), level, Schooling.GRADUATE);
    }

    private static Claim atMost(String pattern, Schooling level) {
        return new Claim(words(pattern), Schooling.NO_DIPLOMA, level);
    }

    private static Pattern words(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    @Override
    public List<Fault> faults(Told told) {
        Optional<String> written = told.attribute(KEY);
        Optional<Schooling> schooling = written.flatMap(Schooling::of);
        if (schooling.isEmpty()) {
            return List.of();
        }
        Schooling own = schooling.get();
        return CLAIMS.stream()
                .filter(claim -> own.compareTo(claim.least()) < 0 || own.compareTo(claim.most()) > 0)
                .flatMap(claim -> told.sentences().stream().flatMap(sentence -> said(claim, sentence).stream()))
                .map(said -> new Fault(
                        Fault.Kind.EDUCATION,
                        "It says “" + said.strip() + "”, but " + told.who() + "’s education is “" + written.get()
                                + "”."))
                .limit(1)
                .toList();
    }

    private static Optional<String> said(Claim claim, String sentence) {
        boolean denies = claim.most() != Schooling.GRADUATE;
        return claim.pattern()
                .matcher(sentence)
                .results()
                .filter(match ->
                        !RELATIVE.matcher(sentence.substring(0, match.start())).find())
                .filter(match -> denies || !takenBack(match, sentence))
                .map(MatchResult::group)
                .findFirst();
    }

    private static boolean takenBack(MatchResult match, String sentence) {
        String before = sentence.substring(Math.max(0, match.start() - BEFORE), match.end());
        return NOT_SO.matcher(before).find();
    }
}
