package app.moderato.ui.group;

import app.moderato.ui.control.Avatar;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.InWords;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Segments;
import app.moderato.ui.control.Shown;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Binds a group before it begins, and the list of all that were. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class LobbyController {
    private static final int MOST_GROUPS = 6;

    private final GroupViewModel page;
    private final SetupModel setup;
    private final Messages messages;
    private boolean filling;

    @FXML
    private ComboBox<Integer> people;

    @FXML
    private Button suggest;

    @FXML
    private VBox seats;

    @FXML
    private Label obstacle;

    @FXML
    private VBox agenda;

    @FXML
    private Segments chair;

    @FXML
    private ComboBox<Integer> groups;

    @FXML
    private Label groupsHint;

    @FXML
    private CheckBox alone;

    @FXML
    private Label estimate;

    @FXML
    private Label leaves;

    @FXML
    private Button begin;

    @FXML
    private Button rehearse;

    @FXML
    private Label count;

    @FXML
    private ListView<EarlierRow> earlier;

    LobbyController(GroupViewModel page, Messages messages) {
        this.page = page;
        this.setup = page.setup();
        this.messages = messages;
    }

    Parent load() {
        return FxmlLoader.load(this, messages);
    }

    @FXML
    void initialize() {
        people.setConverter(InWords.words(now -> messages.text("group.setup.people-count", now)));
        groups.setConverter(InWords.words(now -> messages.text("group.setup.groups-count", now)));
        groups.getItems().setAll(IntStream.rangeClosed(1, MOST_GROUPS).boxed().toList());
        people.valueProperty().subscribe(now -> {
            if (now != null && !filling) {
                setup.peopleProperty().set(now);
            }
        });
        groups.valueProperty().subscribe(now -> {
            if (now != null) {
                setup.groupsProperty().set(now);
            }
        });
        setup.peopleProperty().subscribe(_ -> showPeople());
        setup.groupsProperty().subscribe(now -> {
            groups.setValue(now.intValue());
            Shown.set(now.intValue() > 1, groupsHint);
        });
        chair.valueProperty().subscribe(now -> {
            if (now != null) {
                setup.byModelProperty().set(now.equals("MODEL"));
            }
        });
        setup.byModelProperty().subscribe(now -> chair.valueProperty().set(now ? "MODEL" : "ME"));
        alone.selectedProperty().bindBidirectional(setup.aloneProperty());
        setup.seats().addListener((ListChangeListener<SetupModel.Seat>) change -> showSeats());
        setup.agenda().addListener((ListChangeListener<StageRow>) change -> showAgenda());
        showSeats();
        showAgenda();
        estimate.textProperty().bind(setup.estimateProperty());
        leaves.textProperty().bind(setup.leavesProperty());
        obstacle.textProperty().bind(setup.obstacleProperty());
        Shown.when(setup.obstacleProperty().isNotEmpty(), obstacle);
        begin.disableProperty().bind(setup.readyProperty().not().or(page.busyProperty()));
        rehearse.disableProperty().bind(begin.disableProperty());
        setup.rehearsalProperty().subscribe(rehearsal -> Shown.set(!rehearsal, rehearse));
        earlier.setItems(page.earlier());
        earlier.setCellFactory(view -> new EarlierCell(messages, page::compare));
        earlier.setOnMouseClicked(event -> open(earlier.getSelectionModel().getSelectedItem()));
        earlier.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(earlier.getSelectionModel().getSelectedItem());
            }
        });
        page.earlier().addListener((ListChangeListener<EarlierRow>) change -> count.setText(
                page.earlier().isEmpty() ? "" : Figures.count(page.earlier().size())));
    }

    private void showPeople() {
        filling = true;
        int most = Math.max(2, setup.mostPeople());
        people.getItems().setAll(IntStream.rangeClosed(2, most).boxed().toList());
        people.setValue(setup.peopleProperty().get());
        filling = false;
    }

    private void showSeats() {
        seats.getChildren().setAll(setup.seats().stream().map(this::seat).toList());
        suggest.setDisable(setup.suggested());
    }

    private Node seat(SetupModel.Seat seat) {
        Avatar avatar = new Avatar(seat.name());
        Label name = new Label(seat.name());
        name.getStyleClass().add("strong");
        Label facts = new Label(seat.facts());
        facts.getStyleClass().add("caption");
        VBox words = new VBox(name, facts);
        words.getStyleClass().add("seat-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button other = new Button("", new FontIcon(Feather.REFRESH_CW));
        other.getStyleClass().add("icon-button");
        other.setId("group-exchange-" + seat.id());
        other.setAccessibleText(messages.text("group.setup.exchange", seat.name()));
        other.setTooltip(new Tooltip(messages.text("group.setup.exchange", seat.name())));
        other.setMinWidth(Region.USE_PREF_SIZE);
        other.setOnAction(event -> setup.exchange(seat.id()));
        HBox line = new HBox(avatar, words, other);
        line.getStyleClass().add("seat-line");
        return line;
    }

    private void showAgenda() {
        List<StageRow> rows = List.copyOf(setup.agenda());
        agenda.getChildren().setAll(rows.stream().map(StageLine::of).toList());
    }

    private void open(@Nullable EarlierRow row) {
        if (row != null) {
            page.open(row.group().id());
        }
    }

    @FXML
    void suggest() {
        setup.suggest();
    }

    @FXML
    void begin() {
        setup.begin(false);
    }

    @FXML
    void rehearse() {
        setup.begin(true);
    }
}
