package app.moderato.ui.harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** The passes of a {@link WatchedTest}: another one only while the screen was held in each so far. */
final class WatchedPasses implements TestTemplateInvocationContextProvider {
    /** What even the first pass in a process may not hold the screen for. */
    static final Duration COLD = Duration.ofMillis(400);

    private static final int PASSES = 3;

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        Journal journal = new Journal();
        return IntStream.rangeClosed(1, PASSES)
                .takeWhile(pass -> journal.wantsAnother())
                .mapToObj(pass -> new Pass(pass, journal));
    }

    /** What the passes saw. */
    private static final class Journal {
        private final List<String> holds = new ArrayList<>();
        private boolean another = true;

        boolean wantsAnother() {
            boolean wanted = another;
            another = false;
            return wanted;
        }

        void judge(int pass, Watch watch) {
            if (!watch.used()) {
                throw new AssertionError("A watched test begins its watch.");
            }
            watch.held().forEach(hold -> holds.add("pass " + pass + ": " + hold));
            boolean tooLong = watch.held().stream().anyMatch(hold -> hold.busy().compareTo(COLD) > 0);
            another = !watch.held().isEmpty() && !tooLong && pass < PASSES;
            if (!watch.held().isEmpty() && !another) {
                throw new AssertionError("The screen's thread was held for more than " + Watchdog.LIMIT.toMillis()
                        + " ms:\n" + String.join("\n", holds));
            }
        }
    }

    private record Pass(int number, Journal journal) implements TestTemplateInvocationContext {
        @Override
        public String getDisplayName(int invocationIndex) {
            return "pass " + number;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new Judge(number, journal, new Watch()));
        }
    }

    private record Judge(int pass, Journal journal, Watch watch)
            implements ParameterResolver, AfterTestExecutionCallback {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Watch.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return watch;
        }

        @Override
        public void afterTestExecution(ExtensionContext context) {
            if (context.getExecutionException().isEmpty()) {
                journal.judge(pass, watch);
            }
        }
    }
}
