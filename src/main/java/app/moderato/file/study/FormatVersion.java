package app.moderato.file.study;

import app.moderato.core.study.InvalidInput;
import java.math.BigDecimal;
import java.util.Optional;

/** Whether a file says that it is a study, of the format read here. */
final class FormatVersion {
    private static final BigDecimal READ_HERE = BigDecimal.ONE;

    private FormatVersion() {}

    /** @throws InvalidInput with the one sentence that makes all others about the file pointless */
    static void check(Item root) throws InvalidInput {
        if (!(root instanceof Item.Fields fields)) {
            throw Source.broken(
                    root.line(), "This is not a study file: it holds no keys. It begins with the line moderato: 1.");
        }
        Optional<Item> written = fields.get("moderato");
        if (written.isEmpty() || !(written.get() instanceof Item.Text text)) {
            return;
        }
        Optional<BigDecimal> version = Scalars.number(text);
        if (version.isPresent() && version.get().compareTo(READ_HERE) > 0) {
            throw Source.broken(
                    text.line(),
                    "This study file is written in format " + version.get().toPlainString()
                            + "; this version of Moderato reads format 1. Update Moderato to open it.");
        }
    }
}
