package app.moderato.ui.panel;

import app.moderato.ui.control.FileDialogs;
import app.moderato.ui.control.Messages;
import java.util.List;
import javafx.scene.Node;

/** Opens what brings people and margins in, and what keeps them. On the screen's thread. */
final class PanelBringing implements PanelSources {
    private static final List<String> PEOPLE =
            List.of("*.csv", "*.tsv", "*.txt", "*.xlsx", "*.jsonl", "*.json", "*.ndjson");
    private static final List<String> MARGINS = List.of("*.csv");

    private final PanelKeeping keeping;
    private final PeopleImport imports;
    private final FileDialogs files;
    private final Messages messages;
    private final ImportController importing;
    private final LibraryController library;
    private final KeepController keep;
    private final MarginsController typing;

    PanelBringing(PanelKeeping keeping, PeopleImport imports, FileDialogs files, Messages messages) {
        this.keeping = keeping;
        this.imports = imports;
        this.files = files;
        this.messages = messages;
        this.importing = new ImportController(imports);
        this.library = new LibraryController(keeping);
        this.keep = new KeepController(keeping);
        this.typing = new MarginsController(keeping);
    }

    @Override
    public void margins() {
        files.open(messages.text("panel.margins.title"), messages.text("panel.margins.kind"), MARGINS)
                .ifPresent(keeping::margins);
    }

    @Override
    public void typeMargins(Node place) {
        typing.open(place);
    }

    @Override
    public void people(Node place) {
        files.open(messages.text("panel.import.title"), messages.text("panel.import.kind"), PEOPLE)
                .ifPresent(file -> {
                    imports.read(file);
                    importing.open(place);
                });
    }

    @Override
    public void library(Node place) {
        library.open(place);
    }

    void keep(Node place) {
        keep.open(place);
    }
}
