package app.moderato.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PipeOutTest {
    private static PrintStream failing(String message) {
        return new PrintStream(
                new PipeOut(new OutputStream() {
                    @Override
                    public void write(int one) throws IOException {
                        throw new IOException(message);
                    }
                }),
                true,
                StandardCharsets.UTF_8);
    }

    @Test
    void aReaderThatIsGoneIsNoError() {
        PrintStream out = failing("Broken pipe");
        out.println("a");
        out.println("b");
        assertThat(out.checkError()).isFalse();
    }

    @Test
    void aFullDiskIsOne() {
        PrintStream out = failing("No space left on device");
        out.println("a");
        assertThat(out.checkError()).isTrue();
    }
}
