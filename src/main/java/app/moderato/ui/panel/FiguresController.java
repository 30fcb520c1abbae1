package app.moderato.ui.panel;

import app.moderato.core.study.PanelSpec;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Kpi;
import app.moderato.ui.control.Messages;
import javafx.fxml.FXML;
import javafx.scene.Parent;

/** The figures above the people: how many, what they are worth, weights, near-copies. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class FiguresController {
    private final PanelViewModel model;
    private final Parent node;

    @FXML
    private Kpi people;

    @FXML
    private Kpi effective;

    @FXML
    private Kpi weights;

    @FXML
    private Kpi twins;

    FiguresController(PanelViewModel model) {
        this.model = model;
        this.node = FxmlLoader.load(this, Messages.beside(FiguresController.class));
    }

    Parent node() {
        return node;
    }

    @FXML
    void initialize() {
        model.designProperty().subscribe(design -> show());
        model.copiesProperty().subscribe(found -> show());
    }

    private void show() {
        ReadPanel panel = model.panelProperty().get();
        ReadDesign design = model.designProperty().get();
        if (panel == null || design == null) {
            return;
        }
        PanelWords words = model.words();
        PanelSpec spec = design.study().study().panel();
        show(people, words.people(panel.profile(), spec));
        show(effective, words.effective(panel.profile()));
        show(weights, words.weights(panel.profile(), spec));
        show(twins, words.copies(model.copiesProperty().get(), panel.profile().people()));
    }

    private static void show(Kpi kpi, PanelWords.Figure figure) {
        kpi.setFigure(figure.figure());
        kpi.setUnit(figure.unit());
        kpi.setCaption(figure.caption());
    }
}
