package app.moderato.build;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows between the rooms of the house. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("app.moderato");

    private static final String[] CORE_IN_ORDER = {"study", "panel", "llm", "rating", "interview", "group", "analysis"};

    @Test
    void theRulesLookAtTheWholeProduct() {
        assertThat(CLASSES.size()).isGreaterThan(300);
    }

    @Test
    void coreKnowsOnlyTheJdkHipparchusSlf4jAndJspecify() {
        classes()
                .that()
                .resideInAPackage("app.moderato.core..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "app.moderato.core..", "java..", "org.hipparchus..", "org.slf4j", "org.jspecify.annotations")
                .check(CLASSES);
    }

    @Test
    void coreKnowsNoSqlNoHttpAndNoToolkit() {
        noClasses()
                .that()
                .resideInAPackage("app.moderato.core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "java.net.http..", "java.awt..", "javax.swing..")
                .check(CLASSES);
    }

    @Test
    void insideCoreLaterRoomsUseEarlierOnesOnly() {
        for (int i = 0; i < CORE_IN_ORDER.length; i++) {
            for (int later = i + 1; later < CORE_IN_ORDER.length; later++) {
                noClasses()
                        .that()
                        .resideInAPackage("app.moderato.core." + CORE_IN_ORDER[i] + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("app.moderato.core." + CORE_IN_ORDER[later] + "..")
                        .allowEmptyShould(true)
                        .check(CLASSES);
            }
        }
    }

    @Test
    void doorsPlumbingAndEngineMeetOnlyAlongTheArrows() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("entry")
                .definedBy("app.moderato")
                .layer("core")
                .definedBy("app.moderato.core..")
                .layer("file")
                .definedBy("app.moderato.file..")
                .layer("store")
                .definedBy("app.moderato.store..")
                .layer("provider")
                .definedBy("app.moderato.provider..")
                .layer("report")
                .definedBy("app.moderato.report..")
                .layer("cli")
                .definedBy("app.moderato.cli..")
                .layer("ui")
                .definedBy("app.moderato.ui..")
                .whereLayer("entry")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("cli")
                .mayOnlyBeAccessedByLayers("entry")
                .whereLayer("ui")
                .mayOnlyBeAccessedByLayers("entry")
                .whereLayer("store")
                .mayOnlyBeAccessedByLayers("entry")
                .whereLayer("provider")
                .mayOnlyBeAccessedByLayers("entry")
                .whereLayer("file")
                .mayOnlyBeAccessedByLayers("entry", "cli", "ui")
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("entry", "cli", "ui")
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("app.moderato.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void uiFeaturesMeetOnlyThroughTheShell() {
        for (String feature : new String[] {
            "home",
            "concept",
            "panel",
            "guide",
            "run",
            "results",
            "transcript",
            "group",
            "validate",
            "anchors",
            "settings"
        }) {
            noClasses()
                    .that()
                    .resideInAPackage("app.moderato.ui." + feature + "..")
                    .should()
                    .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                            "another feature of the window",
                            target -> target.getPackageName().startsWith("app.moderato.ui.")
                                    && !target.getPackageName().startsWith("app.moderato.ui." + feature)
                                    && !target.getPackageName()
                                            .matches("app\\.moderato\\.ui\\.(task|control|theme|desk)(\\..*)?")))
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Data|Info|Base)$")
                .check(CLASSES);
    }
}
