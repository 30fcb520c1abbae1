package app.moderato.file.concept;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column of a table of concepts may hold, and what people call it. */
enum Column {
    NAME("name|concept|conceptname|title|headline|product|productname|titel|konzept"
            + "|bezeichnung|produkt|nom|titre|nombre|titulo"),
    TEXT("text|concepttext|description|copy|body|bodycopy|stimulus|beschreibung"
            + "|konzepttext|texte|descripcion|texto"),
    PRICE("price|preis|prix|precio|cost|rrp|msrp"),
    CURRENCY("currency|waehrung|devise|moneda"),
    IMAGE("image|images|picture|pictures|photo|photos|file|filename|imagefile|bild|bilder" + "|bilddatei|imagen"),
    CONTROL("control|iscontrol|baseline|kontrolle|kontrollkonzept"),
    ID("id|conceptid|code");

    private final Pattern names;

    Column(String names) {
        this.names = Pattern.compile(names);
    }

    /** Spaces, marks and case aside. */
    static Optional<Column> of(String header) {
        String plain = Normalizer.normalize(header.toLowerCase(Locale.ROOT).replace("ä", "ae"), Normalizer.Form.NFKD)
                .replaceAll("[^a-z]", "");
        for (Column column : values()) {
            if (column.names.matcher(plain).matches()) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
