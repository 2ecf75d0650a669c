package org.knigipamiati.runtime;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.modules.syntax.AllowedModuleDependencies.allow;
import static com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope.consideringOnlyDependenciesBetweenModules;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.modules.syntax.AllowedModuleDependencies;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.knigipamiati.names.NameKeys;
import org.knigipamiati.names.NameQuery;
import org.knigipamiati.vocabulary.Table;

/**
 * The rooms and who may enter which. A new room, or a new door between two, is a decision: it is written here, and why in
 * CONTRIBUTING.md.
 */
class RoomsTest {

    private static final String ROOT = "org.knigipamiati";
    private static final String[] WORLD_KNOWLEDGE = {"vocabulary", "dates", "names"};

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** Room by room; what is not listed is forbidden. */
    private static AllowedModuleDependencies doors() {
        return allow().fromModule("vocabulary")
                .toModules("dates")
                .fromModule("names")
                .toModules("vocabulary")
                .fromModule("parse")
                .toModules(WORLD_KNOWLEDGE)
                .fromModule("kin")
                .toModules(WORLD_KNOWLEDGE)
                .fromModule("attribution")
                .toModules("vocabulary", "dates")
                .fromModule("checks")
                .toModules("vocabulary", "dates", "attribution")
                .fromModule("words")
                .toModules("vocabulary", "dates")
                .fromModule("knowledge")
                .toModules("vocabulary", "dates")
                .fromModule("archives")
                .toModules("vocabulary", "dates")
                .fromModule("record")
                .toModules(
                        "vocabulary", "dates", "names", "kin", "attribution", "checks", "analysis", "words", "database")
                .fromModule("interpret")
                .toModules(and(WORLD_KNOWLEDGE, "parse", "attribution", "checks", "record", "words"))
                .fromModule("seal")
                .toModules("record", "interpret", "vocabulary")
                .fromModule("search")
                .toModules(and(WORLD_KNOWLEDGE, "kin", "record", "analysis", "words", "database"))
                .fromModule("ingest")
                .toModules(and(
                        WORLD_KNOWLEDGE, "parse", "attribution", "checks", "record", "interpret", "search", "database"))
                .fromModule("accounts")
                .toModules("record", "vocabulary", "dates", "database")
                .fromModule("review")
                .toModules(and(
                        WORLD_KNOWLEDGE,
                        "parse",
                        "attribution",
                        "checks",
                        "record",
                        "interpret",
                        "search",
                        "kin",
                        "ingest",
                        "accounts",
                        "database"))
                .fromModule("report")
                .toModules("search", "record", "vocabulary", "dates", "knowledge")
                .fromModule("harvest")
                .toModules("search", "record", "words")
                .fromModule("cite")
                .toModules("search", "record", "report", "seal", "words", "vocabulary", "dates")
                .fromModule("export")
                .toModules("search", "record", "parse", "seal", "words", "vocabulary", "dates")
                .fromModule("api")
                .toModules(front())
                .fromModule("web")
                .toModules(front());
    }

    private static String[] front() {
        return and(
                WORLD_KNOWLEDGE,
                "kin",
                "knowledge",
                "archives",
                "parse",
                "attribution",
                "checks",
                "record",
                "interpret",
                "search",
                "ingest",
                "accounts",
                "review",
                "report",
                "harvest",
                "cite",
                "export",
                "seal",
                "words");
    }

    private static String[] and(String[] some, String... more) {
        Set<String> all = new TreeSet<>(Set.of(some));
        all.addAll(Set.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void roomsUseOnlyTheRoomsTheyMay() {
        modules()
                .definedByPackages(ROOT + ".(*)..")
                .that(describe("are not the runtime, which may use any", module -> !module.getName()
                        .equals("runtime")))
                .should()
                .respectTheirAllowedDependencies(doors(), consideringOnlyDependenciesBetweenModules())
                .check(CLASSES);
    }

    /** Inside search: the state of a search below what is asked and answered, the engine above, the index on top. */
    @Test
    void theRoomsOfSearchUseOnlyTheRoomsTheyMay() {
        String search = ROOT + ".search";
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("state")
                .definedBy(search + ".state..")
                .layer("search")
                .definedBy(search)
                .layer("engine")
                .definedBy(search + ".engine..")
                .layer("index")
                .definedBy(search + ".index..")
                .whereLayer("index")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("engine")
                .mayOnlyBeAccessedByLayers("index")
                .whereLayer("search")
                .mayOnlyBeAccessedByLayers("engine", "index")
                .check(CLASSES);
    }

    /** Nobody but search asks the engine. */
    @Test
    void theEngineIsAskedBySearchAlone() {
        noClasses()
                .that(not(resideInAPackage(ROOT + ".search..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".search.engine..")
                .check(CLASSES);
    }

    @Test
    void roomsFormNoCycle() {
        modules().definedByPackages(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    /** What is kept of an entry knows neither how it changes nor how it is found. */
    @Test
    void theRecordKnowsNeitherItsIndexNorItsChanges() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".record")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".record.*..")
                .check(CLASSES);
    }

    @Test
    void theSubjectsOfTheReviewFormNoCycle() {
        modules()
                .definedByPackages(ROOT + ".review.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    /** Inside ingest: fields below formats, formats below tables. */
    @Test
    void theRoomsOfIngestFormNoCycle() {
        modules()
                .definedByPackages(ROOT + ".ingest.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    /** Inside the workplace: all stand on the desk, and no two on each other. */
    @Test
    void theRoomsOfTheWorkplaceFormNoCycle() {
        modules()
                .definedByPackages(ROOT + ".web.workshop.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    /** Drawings are given numbers and words: they ask nobody, and could stand in a report or a file as well. */
    @Test
    void drawingsKnowNothingButNumbersAndWords() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".web.charts..")
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAPackage(ROOT + ".web.charts.."))))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta..")
                .check(CLASSES);
    }

    @Test
    void nobodyUsesTheRuntime() {
        noClasses()
                .that(resideInAPackage(ROOT + "..").and(not(resideInAPackage(ROOT + ".runtime.."))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".runtime..")
                .check(CLASSES);
    }

    @Test
    void othersUseOnlyTheContractOfTheParser() {
        noClasses()
                .that(resideInAPackage(ROOT + "..").and(not(resideInAPackage(ROOT + ".parse.."))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".parse.*..")
                .check(CLASSES);
    }

    @Test
    void namesKnowOfTheVocabulariesOnlyHowToReadATable() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".names..")
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + ".vocabulary..").and(not(belongToAnyOf(Table.class))))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void namesAreLettersThenTablesThenTheQuestionThenItsComparing() {
        String names = ROOT + ".names";
        DescribedPredicate<JavaClass> doors = belongToAnyOf(NameQuery.class, NameKeys.class);
        namesMayUse(".letters", resideInAPackage(names + ".letters.."));
        namesMayUse(".tables", resideInAnyPackage(names + ".letters..", names + ".tables.."));
        namesMayUse(
                ".query",
                resideInAnyPackage(names + ".letters..", names + ".tables..", names + ".query..", names)
                        .and(not(doors)));
        namesMayUse(".compare", resideInAPackage(names + "..").and(not(doors)));
    }

    private static void namesMayUse(String room, DescribedPredicate<JavaClass> others) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".names" + room + "..")
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + ".names..").and(not(others)))
                .check(CLASSES);
    }

    @Test
    void theRoomsThatKnowTheWorldKnowNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + ".vocabulary..",
                        ROOT + ".dates..",
                        ROOT + ".names..",
                        ROOT + ".kin..",
                        ROOT + ".knowledge..",
                        ROOT + ".parse..",
                        ROOT + ".attribution..",
                        ROOT + ".checks..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta..", "org.hibernate..", "com.fasterxml..", "picocli..")
                .check(CLASSES);
    }

    @Test
    void theFrontRoomsDoNotReachIntoTheImport() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".api..", ROOT + ".web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".ingest.*..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void theRootPackageIsEmpty() {
        assertThat(CLASSES.stream().filter(type -> type.getPackageName().equals(ROOT)))
                .isEmpty();
    }

    /** Whoever reads a name must know which of two things is meant. Those of the parser are still to be told apart. */
    @Test
    void noTwoClassesHaveOneName() {
        Set<String> stillTwice = Set.of("PersonFacts", "Source", "Words");
        Map<String, Long> names = CLASSES.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.counting()));
        assertThat(names).isNotEmpty();
        assertThat(names.entrySet())
                .filteredOn(name -> name.getValue() > 1 && !stillTwice.contains(name.getKey()))
                .isEmpty();
    }

    @Test
    void everyRoomHasASignOnItsDoor() {
        Set<String> packages = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            packages.add(type.getPackageName());
        }
        assertThat(packages).isNotEmpty();
        for (String name : packages) {
            assertThat(Path.of("src/main/java", name.replace('.', '/'), "package-info.java"))
                    .exists();
        }
    }
}
