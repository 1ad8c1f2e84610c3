package dev.throughline.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What the report room may know. */
class ReportLayersTest {

    private final JavaClasses report = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.throughline.report");

    @Test
    void itKnowsOnlyTheModel() {
        classes().should().onlyDependOnClassesThat()
                .resideInAnyPackage("dev.throughline.model..", "dev.throughline.report..", "java..", "org.jspecify..",
                        "com.fasterxml..", "gg.jte..")
                .check(report);
    }

    @Test
    void onlyTheJsonFormatKnowsTheJsonLibrary() {
        noClasses().that().resideOutsideOfPackage("dev.throughline.report.json")
                .should().dependOnClassesThat().resideInAPackage("com.fasterxml..")
                .check(report);
    }

    @Test
    void onlyTheHtmlFormatKnowsTheTemplateEngine() {
        noClasses().that().resideOutsideOfPackage("dev.throughline.report.html..")
                .should().dependOnClassesThat().resideInAPackage("gg.jte..")
                .check(report);
    }

    @Test
    void onlyTheFolderTouchesFiles() {
        noClasses().that().doNotHaveSimpleName("ReportFolder")
                .should().dependOnClassesThat().haveFullyQualifiedName("java.nio.file.Files")
                .check(report);
    }

    @Test
    void itsPackagesHaveNoCycles() {
        slices().matching("dev.throughline.report.(*)..").should().beFreeOfCycles().check(report);
    }
}
