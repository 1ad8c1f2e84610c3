package dev.throughline.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The sentences of docs/architecture.md about the modules, as rules over all of them. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.throughline");

    @Test
    void reportsKnowNothingButTheModel() {
        ArchRule rule = noClasses()
                .that().resideInAPackage("dev.throughline.report..")
                .should().dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.throughline.source..", "dev.throughline.syntax..", "dev.throughline.eval..",
                        "dev.throughline.packs..", "dev.throughline.judge..", "dev.throughline.audit..",
                        "dev.throughline.cli..");

        rule.check(CLASSES);
    }

    @Test
    void nothingKnowsTheCommandLine() {
        ArchRule rule = noClasses()
                .that().resideOutsideOfPackage("dev.throughline.cli..")
                .should().dependOnClassesThat().resideInAnyPackage("dev.throughline.cli..", "picocli..");

        rule.check(CLASSES);
    }

    @Test
    void nothingUsesTheStreamsOfTheProcessDirectly() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
    }

    @Test
    void onlyTheEntryPointEndsTheProcess() {
        ArchRule rule = noClasses()
                .that().doNotHaveFullyQualifiedName(Main.class.getName())
                .should().callMethod(System.class, "exit", int.class)
                .orShould().callMethod(Runtime.class, "halt", int.class);

        rule.check(CLASSES);
    }

    @Test
    void roomsFormNoCycles() {
        slices().matching("dev.throughline.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void everyModuleWasSeen() {
        Set<String> rooms = CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());

        assertThat(rooms).contains("dev.throughline.model", "dev.throughline.report", "dev.throughline.cli");
    }
}
