package app.moderato.ui.panel;

import app.moderato.core.study.Problem;

/** Names of the panel's fields, which are the ends of the JSON pointers to what they hold. */
final class PanelField {
    static final String PANEL = "panel/";
    static final String SIZE = "panel/size";
    static final String SEED = "panel/seed";
    static final String TRIM = "panel/weights/trim";
    private static final String FILTER = "panel/filter/";

    private PanelField() {}

    static String filter(String attribute) {
        return FILTER + attribute;
    }

    /** Whether a problem with this JSON pointer is one of the field. */
    static boolean holds(String field, String pointer) {
        String place = "/" + field;
        String escaped = "/" + field.substring(0, field.lastIndexOf('/') + 1)
                + Problem.pointerPart(field.substring(field.lastIndexOf('/') + 1));
        return pointer.equals(place)
                || pointer.equals(escaped)
                || pointer.startsWith(place + "/")
                || pointer.startsWith(escaped + "/");
    }
}
