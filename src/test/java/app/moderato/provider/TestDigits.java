package app.moderato.provider;

import java.awt.image.BufferedImage;
import java.util.List;

/** Reads the number off a picture of black dots on white, as a model with eyes would. */
public final class TestDigits {
    private static final int DARK = 0x808080;

    /** Seven rows of five dots, drawn by hand. */
    private static final List<String> SHAPES = List.of(
            " ### #   ##  ### # ###  ##   # ### ",
            "  #   ##    #    #    #    #   ### ",
            " ### #   #    #  ##  #   #    #####",
            "#####   #   #     #     ##   # ### ",
            "   #   ##  # # #  # #####   #    # ",
            "######    ####     #    ##   # ### ",
            "  ##  #   #    #### #   ##   # ### ",
            "#####    #   #   #   #    #    #   ",
            " ### #   ##   # ### #   ##   # ### ",
            " ### #   ##   # ####    #   #  ##  ");

    private TestDigits() {}

    /** @return "?" for each shape that is no digit */
    public static String read(BufferedImage image) {
        StringBuilder number = new StringBuilder();
        int dot = 14;
        int margin = 42;
        int digits = (image.getWidth() - 2 * margin + dot) / (6 * dot);
        for (int digit = 0; digit < digits; digit++) {
            StringBuilder shape = new StringBuilder();
            for (int row = 0; row < 7; row++) {
                for (int column = 0; column < 5; column++) {
                    int x = margin + (digit * 6 + column) * dot + dot / 2;
                    int y = margin + row * dot + dot / 2;
                    shape.append((image.getRGB(x, y) & 0xFFFFFF) < DARK ? '#' : ' ');
                }
            }
            int found = SHAPES.indexOf(shape.toString());
            number.append(found < 0 ? "?" : String.valueOf(found));
        }
        return number.toString();
    }
}
