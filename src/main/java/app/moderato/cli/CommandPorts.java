package app.moderato.cli;

import app.moderato.core.analysis.validation.ValidationWorkspace;
import app.moderato.core.group.GroupWork;
import app.moderato.core.interview.Fieldwork;
import app.moderato.core.interview.scoring.ScoringWork;
import app.moderato.core.interview.stability.StabilityWork;
import app.moderato.core.llm.Embedder;
import app.moderato.core.llm.ModelProbe;
import app.moderato.core.llm.PriceTable;
import app.moderato.core.llm.Providers;
import app.moderato.core.llm.Tokenizers;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.file.study.StudyWriter;
import java.time.Clock;
import java.util.function.LongSupplier;

/** What the commands are built on; each takes the parts it needs from here in its constructor. */
public record CommandPorts(
        Terminal terminal,
        ValidationWorkspace.Opener workspaces,
        Providers providers,
        Embedder embedder,
        ModelProbe probe,
        ScaleLibrary scales,
        PriceTable prices,
        Tokenizers tokenizers,
        Clock clock,
        LongSupplier nanoTime) {
    /** The same at another terminal. */
    CommandPorts at(Terminal other) {
        return new CommandPorts(
                other, workspaces, providers, embedder, probe, scales, prices, tokenizers, clock, nanoTime);
    }

    GroupWork groupWork() {
        return new GroupWork(fieldwork(), embedder, scales, clock);
    }

    ScoringWork scoringWork() {
        return new ScoringWork(fieldwork(), embedder, clock);
    }

    StabilityWork stabilityWork() {
        return new StabilityWork(fieldwork(), tokenizers, StudyWriter::write);
    }

    Fieldwork fieldwork() {
        return new Fieldwork(providers, embedder, scales, prices, clock);
    }
}
