package app.moderato.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files stay small: none over 500 lines, 95 % within 250, the median under 80. */
class SizeTest {
    @Test
    void filesStaySmall() throws IOException {
        List<Integer> sizes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                int lines = Files.readAllLines(file).size();
                assertThat(lines).as(file.toString()).isLessThanOrEqualTo(500);
                sizes.add(lines);
            }
        }
        assertThat(sizes).hasSizeGreaterThan(250);
        sizes.sort(null);
        assertThat(sizes.get(sizes.size() / 2)).as("median lines of a file").isLessThan(80);
        assertThat(sizes.get((int) (sizes.size() * 0.95)))
                .as("95th percentile of lines of a file")
                .isLessThanOrEqualTo(250);
    }
}
