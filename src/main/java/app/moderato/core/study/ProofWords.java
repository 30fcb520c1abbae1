package app.moderato.core.study;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds claims that lend weight whatever the thing is: proof, advice of experts, awards, guarantees, patents. English. */
final class ProofWords {
    /** What kind of weight a claim lends. */
    enum Kind {
        PROOF(
                "(?:clinically|scientifically|dermatologically|laboratory|lab|independently)[\\s-]+(?:proven|tested|validated)"
                        + "|proven (?:to|by|in)|backed by (?:science|research|studies)|studies (?:show|prove)"),
        ADVICE(
                "(?:dentist|doctor|dermatologist|expert|vet|pharmacist|trainer|physician)s?[\\s-]+(?:recommended|approved)"
                        + "|(?:recommended|approved|developed|trusted) by (?:\\w+ )?(?:dentists|doctors|dermatologists|experts|vets"
                        + "|pharmacists|physicians|professionals|scientists|nutritionists)"),
        AWARD("award[\\s-]+winning|winner of|voted (?:best|product)|product of the year|best[\\s-]?sell(?:er|ing)"),
        GUARANTEE("money[\\s-]+back|satisfaction guaranteed|(?:lifetime|year) (?:guarantee|warranty)|risk[\\s-]+free"),
        PATENT("patented|patent[\\s-]+pending");

        private final Pattern pattern;

        Kind(String regex) {
            this.pattern = Pattern.compile("\\b(?:" + regex + ")\\b", Pattern.CASE_INSENSITIVE);
        }
    }

    private ProofWords() {}

    /** The first claim of each kind that the text makes. */
    static Map<Kind, Passage> of(String text) {
        Map<Kind, Passage> found = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            Matcher matcher = kind.pattern.matcher(text);
            if (matcher.find()) {
                found.put(kind, Passage.of(matcher));
            }
        }
        return found;
    }
}
