package app.moderato.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.panel.Persona;
import app.moderato.file.panel.ColumnTarget;
import app.moderato.file.panel.PanelLibrary;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.StudyFolder;
import app.moderato.ui.panel.PeopleImport.State;
import app.moderato.ui.task.TaskRunner;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleImportTest {
    @TempDir
    Path folder;

    private static PeopleImport imports(OpenDesk open, TaskRunner tasks) {
        Messages messages = Messages.beside(PeopleImport.class);
        BesideStudy beside = new BesideStudy(open.desk(), open.tasks(), messages);
        PanelViewModel model = new PanelViewModel(open.desk(), open.tasks(), place -> {}, new SplittableRandom(1));
        PanelLibrary library =
                new PanelLibrary(open.desk().ports().workspaceFile().resolveSibling("panels"));
        return new PeopleImport(tasks, new PanelKeeping(model, beside, library, messages), beside, messages);
    }

    private static OpenStudy study(OpenDesk open) {
        return Objects.requireNonNull(open.desk().studyProperty().get());
    }

    private static ColumnRow column(PeopleImport imports, String name) {
        return imports.columns().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTableOfAnotherProgramAndEncodingBecomesThePanel() throws Exception {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().open(StudyFolder.lunchBoxes(folder));
            Path file = Files.writeString(
                    folder.resolve("Köpfe.csv"),
                    "Kürzel;Alter;Geschlecht;Größe\na;34;weiblich;groß\nb;;männlich;klein\nc;51;männlich;klein\n",
                    Charset.forName("windows-1252"));
            PeopleImport imports = imports(open, open.tasks());
            imports.read(file);
            assertThat(imports.stateProperty().get()).isEqualTo(State.READY);
            assertThat(imports.formatProperty().get()).contains("semicolons", "1252");
            assertThat(column(imports, "Alter").targetProperty().get()).hasToString("age");
            assertThat(column(imports, "Alter").examples()).containsExactly("34", "51");
            assertThat(imports.summaryProperty().get())
                    .isEqualTo("3 people of 3 rows · 1 worth a look · 0 near-copies");
            assertThat(imports.odd()).anySatisfy(line -> assertThat(line).startsWith("Line 3: "));

            imports.become(column(imports, "Kürzel"), ColumnTarget.Kind.ID);
            imports.call(column(imports, "Größe"), "size");
            imports.become(column(imports, "Geschlecht"), ColumnTarget.Kind.IGNORE);
            imports.use();
            assertThat(imports.stateProperty().get()).isEqualTo(State.CLOSED);
            assertThat(study(open).study().panel().personas()).isEqualTo("personas.csv");
            assertThat(folder.resolve("personas.csv")).exists();
            List<Persona> people = study(open).panel().personas();
            assertThat(people).extracting(one -> one.id().value()).containsExactly("a", "b", "c");
            assertThat(people.getFirst().attributes()).containsOnlyKeys("age", "size");
        }
    }

    @Test
    void twoColumnsForOneThingAreToldAndCanBeMended() throws Exception {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().openSample();
            Path file = Files.writeString(
                    folder.resolve("people.jsonl"), "{\"a\":\"1\",\"b\":\"2\"}\n{\"a\":\"3\",\"b\":\"4\"}\n");
            PeopleImport imports = imports(open, open.tasks());
            imports.read(file);
            imports.call(column(imports, "b"), "a");
            assertThat(imports.stateProperty().get()).isEqualTo(State.TROUBLE);
            assertThat(imports.troubleProperty().get()).contains("are both “a”");
            imports.use();
            assertThat(study(open).study().panel().personas()).isNull();
            imports.call(column(imports, "b"), "name");
            assertThat(column(imports, "b").targetProperty().get().attribute())
                    .as("name is no attribute")
                    .isEqualTo("name_of_file");
            assertThat(imports.stateProperty().get()).isEqualTo(State.READY);
            assertThat(imports.troubleProperty().get()).isEmpty();
        }
    }

    @Test
    void whatIsStoppedChangesNothing() throws Exception {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().openSample();
            List<Runnable> waiting = new ArrayList<>();
            PeopleImport imports = imports(open, TaskRunner.on(waiting::add, Runnable::run));
            imports.read(Files.writeString(folder.resolve("people.csv"), "age\n3\n"));
            assertThat(imports.stateProperty().get()).isEqualTo(State.READING);
            imports.close();
            waiting.forEach(Runnable::run);
            assertThat(imports.stateProperty().get()).isEqualTo(State.CLOSED);
            assertThat(study(open).bundled()).isTrue();
        }
    }

    @Test
    void aFileThatIsNoTableIsRefusedWithASentence() throws Exception {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().openSample();
            PeopleImport imports = imports(open, open.tasks());
            imports.read(Files.write(folder.resolve("people.csv"), new byte[] {0, 1, 2, 0, 0, 5}));
            assertThat(imports.stateProperty().get()).isEqualTo(State.TROUBLE);
            assertThat(imports.troubleProperty().get()).contains("people.csv");
        }
    }
}
