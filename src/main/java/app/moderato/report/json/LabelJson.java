package app.moderato.report.json;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Whose figures these are: {@code label} and {@code rehearsal}, and a {@code warning} where no model was asked. */
final class LabelJson {
    private LabelJson() {}

    static void put(ObjectNode node, boolean rehearsal) {
        node.put("label", "Synthetic respondents").put("rehearsal", rehearsal);
        if (rehearsal) {
            node.put("warning", "REHEARSAL: invented answers. Do not use.");
        }
    }
}
