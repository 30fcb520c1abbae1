package app.moderato.ui.run;

import app.moderato.core.interview.monitor.Block;
import app.moderato.core.interview.monitor.BlockCount;
import app.moderato.ui.control.ConceptName;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A row of the table of blocks; its counts change in place, so that the table need not be filled anew. */
final class BlockRow {
    private final Block block;
    private final String name;
    private final Optional<ConceptName> concept;
    private final ReadOnlyObjectWrapper<BlockCount> count;

    BlockRow(Block block, BlockCount count, RunNames names) {
        this.block = block;
        this.name = names.block(block);
        this.concept = names.concept(block);
        this.count = new ReadOnlyObjectWrapper<>(count);
    }

    Block block() {
        return block;
    }

    String name() {
        return name;
    }

    Optional<ConceptName> concept() {
        return concept;
    }

    ReadOnlyObjectProperty<BlockCount> countProperty() {
        return count.getReadOnlyProperty();
    }

    void show(BlockCount now) {
        count.set(now);
    }
}
