package dev.throughline;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The sentences of docs/architecture.md about the rooms of the core, as rules. */
class ArchitectureTest {
    /** Fewer means that the import went wrong and the rules hold only because they looked at nothing. */
    private static final int FEWEST_CLASSES = 100;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.throughline");

    private static final List<String> OUTPUT_CLASSES = List.of("java.io.PrintStream", "java.io.Console");

    @Test
    void roomsKnowOnlyWhatComesBeforeThem() {
        ArchRule rule = layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("dev.throughline..")
                .withOptionalLayers(true)
                .layer("model").definedBy("dev.throughline.model..")
                .layer("source").definedBy("dev.throughline.source..")
                .layer("syntax").definedBy("dev.throughline.syntax..")
                .layer("eval").definedBy("dev.throughline.eval..")
                .layer("packs").definedBy("dev.throughline.packs..")
                .layer("judge").definedBy("dev.throughline.judge..")
                .layer("audit").definedBy("dev.throughline.audit..")
                .whereLayer("model").mayNotAccessAnyLayer()
                .whereLayer("source").mayOnlyAccessLayers("model")
                .whereLayer("syntax").mayOnlyAccessLayers("model", "source")
                .whereLayer("eval").mayOnlyAccessLayers("model", "source", "syntax")
                .whereLayer("packs").mayOnlyAccessLayers("model", "source", "syntax", "eval")
                .whereLayer("judge").mayOnlyAccessLayers("model")
                .whereLayer("audit").mayNotBeAccessedByAnyLayer()
                .ensureAllClassesAreContainedInArchitecture();

        rule.check(CLASSES);
    }

    @Test
    void roomsFormNoCycles() {
        slices().matching("dev.throughline.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    /**
     * One exception: a closure is a value, its scope holds values, and calling it needs the interpreter. The values are
     * in a package of their own to be found, not because they could stand alone.
     */
    @Test
    void packagesFormNoCycles() {
        ArchRule rule = slices()
                .matching("dev.throughline.(**)")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(
                        resideInAPackage("dev.throughline.eval.value"), resideInAPackage("dev.throughline.eval"));

        rule.check(CLASSES);
    }

    @Test
    void theDomainNeedsNothingButJava() {
        ArchRule rule = classes()
                .that().resideInAPackage("dev.throughline.model..")
                .should().onlyDependOnClassesThat()
                .resideInAnyPackage("dev.throughline.model..", "java.lang..", "java.util..",
                        "org.jspecify.annotations");

        rule.check(CLASSES);
    }

    @Test
    void theIntermediateRepresentationKnowsNoParserOrFile() {
        ArchRule rule = classes()
                .that().resideInAPackage("dev.throughline.syntax.ir..")
                .should().onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.throughline.syntax.ir..",
                        "dev.throughline.model..",
                        "java.lang..",
                        "java.util..",
                        "org.jspecify.annotations");

        rule.check(CLASSES);
    }

    @Test
    void interpretingAndJudgingTouchNoFileAndNoNetwork() {
        ArchRule rule = noClasses()
                .that().resideInAnyPackage("dev.throughline.eval..", "dev.throughline.judge..")
                .should().dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net.http..")
                .orShould().dependOnClassesThat()
                .haveNameMatching(
                        "java\\.io\\.(File|RandomAccessFile).*|java\\.net\\..*(Socket|URL|URI|URLConnection|InetAddress)")
                .allowEmptyShould(true);

        rule.check(CLASSES);
    }

    @Test
    void onlyTheTreePackageSeesTheParser() {
        ArchRule rule = noClasses()
                .that().resideOutsideOfPackage("dev.throughline.syntax.tree..")
                .should().dependOnClassesThat()
                .resideInAnyPackage("java.lang.foreign..", "io.github.bonede..", "org.treesitter..");

        rule.check(CLASSES);
    }

    @Test
    void onlyTheSourceRoomSeesGit() {
        ArchRule rule = noClasses()
                .that().resideOutsideOfPackage("dev.throughline.source..")
                .should().dependOnClassesThat().resideInAPackage("org.eclipse.jgit..");

        rule.check(CLASSES);
    }

    @Test
    void nothingIsPrinted() {
        ArchRule rule = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

        rule.check(CLASSES);
    }

    @Test
    void nothingIsPrintedByOtherMeans() {
        ArchRule rule = noClasses()
                .should().dependOnClassesThat().haveNameMatching(String.join("|", OUTPUT_CLASSES).replace(".", "\\."));

        rule.check(CLASSES);
    }

    @Test
    void nothingOfTheAuditedProjectCanBeRun() {
        ArchRule rule = noClasses()
                .should().dependOnClassesThat().haveNameMatching("java\\.lang\\.(Process|ProcessBuilder)")
                .orShould().callMethodWhere(target(owner(type(Runtime.class))).and(target(name("exec"))))
                .orShould().dependOnClassesThat().resideInAPackage("javax.script..");

        rule.check(CLASSES);
    }

    @Test
    void packagesAreNullMarked() {
        List<String> unmarked = CLASSES.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                .map(room -> room.getName())
                .sorted()
                .toList();

        assertThat(unmarked).isEmpty();
    }

    @Test
    void enoughClassesWereSeen() {
        assertThat(CLASSES.size()).isGreaterThanOrEqualTo(FEWEST_CLASSES);
    }
}
