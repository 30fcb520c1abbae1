package app.moderato.core.llm;

/**
 * One number on a scale is wanted: the persona's own, or that of somebody who reads what the persona said.
 *
 * @param points of the scale, 2..11
 * @param said the words to be judged; empty where the persona itself answers
 */
public record NumberWanted(int points, String said) {
    public boolean ofReader() {
        return !said.isEmpty();
    }
}
