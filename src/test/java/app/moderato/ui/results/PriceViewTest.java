package app.moderato.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.analysis.OptionReach;
import app.moderato.core.analysis.PriceDemand;
import app.moderato.core.analysis.Respondents;
import app.moderato.core.analysis.RunResults.Frequencies;
import app.moderato.core.study.QuestionId;
import app.moderato.ui.control.Messages;
import app.moderato.ui.harness.FilesByHand;
import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.RunsByHand;
import app.moderato.ui.harness.Toolkit;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnScreen
class PriceViewTest {
    @TempDir
    Path folder;

    private static ResultsViewModel model(OpenDesk open) {
        return new ResultsViewModel(open.desk(), new RunsByHand(), place -> {}, new FilesByHand(), open.tasks());
    }

    private static Compared shown(ResultsViewModel model) {
        return Objects.requireNonNull(model.shownProperty().get(), "nothing is shown");
    }

    /** Follows the model as the page does. */
    private static Parent priceView(ResultsViewModel model) {
        VBox body = new VBox();
        PricePane pane = new PricePane(body, Messages.beside(PricePane.class));
        model.shownProperty().subscribe(now -> {
            if (now != null) {
                pane.show(now);
            }
        });
        return body;
    }

    private static String text(Parent page, String id) {
        return ((Label) page.lookup(id)).getText();
    }

    @Test
    void itSaysWithWhatItIsNotForAndWhatTheCurveShows() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            Toolkit.run(() -> {
                Parent page = priceView(model(open));
                assertThat(page.lookup("#price-label").isVisible()).isTrue();
                assertThat(text(page, "#price-finding"))
                        .startsWith("Half would pay $8.00 or more for Enamel Shield White.");
                assertThat(text(page, "#price-detail")).contains("Its own price, $6.99, 77%", "Counted are the 93");
                assertThat(page.lookup("#price-chart").getAccessibleText()).contains("$8.00: ");
                assertThat(((TableView<?>) page.lookup("#price-table")).getItems())
                        .hasSize(5);
            });
        }
    }

    @Test
    void aRehearsalStatesNoFindingAsInTheComparison() {
        try (OpenDesk open = OpenDesk.altered(folder, "UPDATE run SET provider = 'rehearsal' WHERE id = 2")) {
            Toolkit.run(() -> {
                Parent page = priceView(model(open));
                assertThat(text(page, "#price-finding")).contains("No finding is stated");
                assertThat(text(page, "#price-detail")).startsWith("Counted are the 93");
                assertThat(page.lookup("#price-chart").getAccessibleText()).contains("$8.00: ");
            });
        }
    }

    @Test
    void anotherConceptHasItsOwnCurveAndTooFewPeopleHaveNone() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            Toolkit.run(() -> {
                Parent page = priceView(model(open));
                @SuppressWarnings("unchecked")
                ComboBox<PriceDemand> concepts = (ComboBox<PriceDemand>) page.lookup("#price-concept");
                concepts.getSelectionModel().select(1);
                assertThat(text(page, "#price-finding")).contains("Overnight Bright");
                concepts.getSelectionModel().select(3);
                assertThat(text(page, "#price-finding")).contains("Only 24 people");
                assertThat(page.lookup("#price-chart").isVisible()).isFalse();
            });
        }
    }

    @Test
    void theChosenConceptStaysWhenTheBaseChanges() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            Toolkit.run(() -> {
                ResultsViewModel model = model(open);
                Parent page = priceView(model);
                ((ComboBox<?>) page.lookup("#price-concept"))
                        .getSelectionModel()
                        .select(2);
                model.base(new Respondents("gender", "female"));
                assertThat(text(page, "#price-finding")).contains("Plain Pearl");
                assertThat(shown(model).asked().prices().get(2).n()).isBetween(30, 60);
            });
        }
    }

    @Test
    void theMedianIsThatOfTheTable() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            Compared now = shown(model(open));
            for (PriceDemand demand : now.asked().prices()) {
                Frequencies counted = now.others().stream()
                        .filter(one -> one.question().equals(demand.question())
                                && one.concept().equals(demand.concept()))
                        .findFirst()
                        .orElseThrow();
                assertThat(demand.n()).isEqualTo(counted.n());
                if (demand.median() != null) {
                    assertThat(demand.median().value()).isEqualTo(counted.median());
                }
            }
        }
    }

    @Test
    void thereIsNoPriceViewWithoutAPriceQuestion() {
        try (OpenDesk open = AlteredRuns.open(folder, AlteredRuns.NO_PRICE)) {
            Toolkit.run(() -> {
                Parent page = ResultsController.of(model(open)).node();
                ToggleButton tab = (ToggleButton) page.lookup("#tab-price");
                tab.setSelected(true);
                assertThat(tab.isVisible()).isFalse();
                assertThat(((ToggleButton) page.lookup("#tab-compare")).isSelected())
                        .isTrue();
            });
        }
    }

    @Test
    void severalAnswersGiveTheSetsThatReachMostPeople() {
        try (OpenDesk open = AlteredRuns.open(folder, AlteredRuns.SEVERAL_MOMENTS)) {
            Compared now = shown(model(open));
            List<OptionReach> reach = now.asked().reach();
            assertThat(reach).hasSize(5).allSatisfy(one -> {
                assertThat(one.question()).isEqualTo(new QuestionId("moment"));
                assertThat(one.n()).isEqualTo(120);
                assertThat(one.best()).hasSize(4);
                assertThat(one.best().getLast().reach()).isEqualTo(1);
            });
            FigureTable table = ReachFigures.of(now);
            assertThat(table.rows()).hasSize(20);
            assertThat(table.rows().getFirst().cells()).contains("A Enamel Shield White", "1", "120");
        }
    }
}
