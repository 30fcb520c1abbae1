package app.moderato.ui.harness;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import javax.imageio.ImageIO;

/** Studies other than the sample, written into a folder of the test's. */
public final class StudyFolder {
    private static final String[] CITIES = {"Bern", "Zug", "Saint-Louis-lès-Bains", "Zug", ""};

    private StudyFolder() {}

    /**
     * Lunch boxes: three concepts, one of them seen by each person, sixty people of a file with weights and gaps, several
     * pictures, a scale of its own, every type of question.
     */
    public static Path lunchBoxes(Path folder) {
        png(folder.resolve("bento-1.png"), 900, 300, Color.ORANGE);
        png(folder.resolve("bento-2.png"), 300, 900, Color.PINK);
        png(folder.resolve("bento-3.png"), 120, 120, Color.CYAN);
        png(folder.resolve("tiffin.png"), 400, 300, Color.LIGHT_GRAY);
        write(folder.resolve("people.csv"), people());
        return write(folder.resolve("lunch.study.yaml"), """
                moderato: 1
                title: Lunch boxes for the office
                language: en
                seed: 7
                concepts:
                  - id: bento
                    name: Bento
                    text: Three shallow trays keep rice, vegetables and sauce apart, and the lid is also a plate. Keeps food warm for six hours, twice as long as other boxes.
                    images: [bento-1.png, bento-2.png, bento-3.png]
                    price: 34.00 CHF
                    attributes: {material: bamboo}
                  - id: tiffin
                    name: Tiffin
                    text: Steel bowls that lock on top of each other. The best box you will ever own.
                    image: tiffin.png
                    attributes: {material: steel}
                  - id: wrap
                    name: Wrap
                    text: A waxed cloth.
                    attributes: {material: cotton}
                panel:
                  personas: people.csv
                guide:
                  exposure: monadic
                  before:
                    - {id: usual, type: multiple, options: [Canteen, Restaurant, Brought from home, Nothing], text: "What do you have for lunch on working days?"}
                  questions:
                    - {id: appeal, type: rating, points: 7, labels: [Not at all, Hardly, A little, Somewhat, Rather, Much, Very much], text: "How much does {{concept.name}} appeal to you?"}
                    - {id: why, type: open, probes: 2, dont_know: true, ask_if: "appeal >= 3", text: "You said you have {{answer.usual}} for lunch. Why does the {{concept.material}} box appeal to you?"}
                    - {id: friends, type: nps, text: "How likely are you to recommend it to a colleague?"}
                    - {id: often, type: number, text: "On how many days a week would you use it?"}
                    - {id: order, type: ranking, options: [Weight, Look, Price], shuffle: true, text: "What matters most?"}
                    - {id: pay, type: price, ask_if: "friends > 6 or often >= 3", text: "What would you pay at most?"}
                    - {id: colour, type: choice, options: [Red, Blue], text: "Don't you agree that this amazing box looks best in red?"}
                  after:
                    - {id: last, type: open, text: "Anything else about lunch?"}
                """);
    }

    private static String people() {
        StringBuilder csv = new StringBuilder("id,name,age,city,job,weight,background\n");
        for (int i = 0; i < 60; i++) {
            csv.append(String.format(
                    Locale.ROOT,
                    "w%02d,Person %s,%s,%s,Job %d,%.2f,%s%n",
                    i,
                    (char) ('A' + i % 26) + "" + i,
                    i % 9 == 0 ? "" : 20 + i % 45,
                    CITIES[i % CITIES.length],
                    i % 30,
                    0.6 + i % 8 * 0.11,
                    i == 1 ? "\"Eats at the desk, and regrets it.\"" : ""));
        }
        // two who are the same in all that is told
        return csv.append("x1,Twin One,30,Bern,Baker,1.0,\nx2,Twin Two,30,Bern,Baker,1.0,\n")
                .toString();
    }

    /** Fifty concepts with every kind of difficult text and picture. */
    public static Path hostile(Path folder) {
        try {
            byte[] whole = bytes(picture(200, 150, Color.GREEN));
            Files.write(folder.resolve("cut.png"), Arrays.copyOf(whole, whole.length / 2));
            Files.write(folder.resolve("huge.png"), withSize(whole, 60_000, 60_000));
            Files.write(
                    folder.resolve("modern.webp"),
                    "RIFF$\0\0\0WEBPVP8 \u0018\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        png(folder.resolve("thin.png"), 3, 4_000, Color.RED);
        StringBuilder yaml = new StringBuilder("""
                moderato: 1
                title: "مقارنة عبوات معجون الأسنان – comparing 🪥🦷 packs with a title that is a good deal longer than any window is wide"
                language: en
                seed: 3
                concepts:
                """);
        concept(
                yaml,
                1,
                "A name that goes on and on and on until nobody remembers how it began or why",
                "word ".repeat(400),
                "cut.png");
        concept(yaml, 2, "معجون أسنان مبيض", "معجون أسنان مبيض يقوي المينا ويبيض الأسنان في الوقت نفسه.", "huge.png");
        concept(yaml, 3, "🦷🪥✨", "👩‍👩‍👧‍👦 loves it. 🇨🇭🇯🇵 " + "🦷".repeat(60), "modern.webp");
        concept(yaml, 4, "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen", "x".repeat(600), "thin.png");
        for (int i = 5; i <= 50; i++) {
            concept(yaml, i, "Pack " + i, "No. " + i + " is <b>bold</b> & ${not} a template.", "");
        }
        yaml.append("panel: {size: 40, population: us-adults}\nguide:\n  exposure: {subset: 3}\n  questions:\n");
        yaml.append("    - {id: a, type: rating, scale: liking, text: \"")
                .append("How do you like it, ".repeat(30))
                .append("?\"}\n");
        for (int i = 0; i < 30; i++) {
            yaml.append("    - {id: q")
                    .append(i)
                    .append(", type: open, text: \"هل تعجبك؟ ")
                    .append(i)
                    .append("\"}\n");
        }
        return write(folder.resolve("hostile.study.yaml"), yaml.toString());
    }

    private static void concept(StringBuilder yaml, int id, String name, String text, String picture) {
        yaml.append("  - {id: c")
                .append(id)
                .append(", name: \"")
                .append(name)
                .append("\", text: \"")
                .append(text);
        yaml.append("\"").append(picture.isEmpty() ? "" : ", image: " + picture);
        yaml.append(id % 2 == 0 ? ", price: " + id + "99999.99 USD" : "").append("}\n");
    }

    /** The same picture with another size in its header, as a file that lies about what is in it. */
    private static byte[] withSize(byte[] png, int width, int height) {
        byte[] changed = png.clone();
        java.nio.ByteBuffer.wrap(changed).putInt(16, width).putInt(20, height);
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(changed, 12, 17);
        java.nio.ByteBuffer.wrap(changed).putInt(29, (int) sum.getValue());
        return changed;
    }

    public static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public static Path png(Path file, int width, int height, Color color) {
        try {
            return Files.write(file, bytes(picture(width, height, color)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static BufferedImage picture(int width, int height, Color color) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(color.darker());
        graphics.fillOval(width / 4, height / 4, width / 2, height / 2);
        graphics.dispose();
        return image;
    }

    private static byte[] bytes(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
