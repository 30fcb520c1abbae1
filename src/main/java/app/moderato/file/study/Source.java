package app.moderato.file.study;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Problem;
import java.util.List;

/**
 * A file taken apart.
 *
 * @param problems found on the way that do not hinder reading on, such as a key written twice
 */
record Source(Item root, List<Problem> problems) {
    /** Nobody writes a list in a list in a list … this deep. */
    static final int DEEPEST = 30;
    /** Of texts, lists and maps; what aliases repeat counts each time. */
    static final int MOST_ITEMS = 200_000;

    Source {
        problems = List.copyOf(problems);
    }

    /** @throws InvalidInput with one sentence where the text is neither YAML nor JSON */
    static Source parse(String text) throws InvalidInput {
        if (text.isBlank()) {
            throw new InvalidInput("The file is empty. A study file begins with the line moderato: 1.");
        }
        if (text.stripLeading().startsWith("{")) {
            var json = JsonSource.parse(text);
            if (json.isPresent()) {
                return json.get();
            }
        }
        return YamlSource.parse(text);
    }

    static InvalidInput tooDeep(int line) {
        return broken(line, "The file is nested more than " + DEEPEST + " levels deep. A study needs far fewer.");
    }

    static InvalidInput tooMany(int line) {
        return broken(line, "The file repeats its parts (with & and *) until it is far too large. Write them out.");
    }

    static Problem twice(String key, int line, int first) {
        return Problem.error("", "“" + key + "” is written twice here (first in line " + first + "). Keep one.")
                .atLine(line);
    }

    static InvalidInput broken(int line, String sentence) {
        return new InvalidInput(List.of(Problem.error("", sentence).atLine(line)));
    }
}
