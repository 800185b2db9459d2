package org.ledgergate;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.InstanceofCheck;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ledgergate.messages.Catalog;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Refused;
import org.ledgergate.process.SendToErp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** The borders that the house keeps, one sentence each. */
@AnalyzeClasses(packages = "org.ledgergate", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    private static final Set<Class<?>> CLOCKS = Set.of(
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class,
            System.class);

    private static final Set<String> TELLING_THE_TIME = Set.of("now", "currentTimeMillis");

    /** A beginning of some length; not one letter or one part of a date, and not what stands before something that was searched for. */
    private static final Pattern HAND_MADE_CUT = Pattern.compile(
            "sub(?:string|Sequence)\\(\\s*+0,\\s*+(?!\\d\\)|\\w+\\.indexOf\\(|\\w+\\.length\\(\\) - 1\\)).*|is(?:High|Low)Surrogate.*");

    private static final Set<String> SENTENCES = Set.of("toString", "in", "text", "getMessage");

    /** What is compiled, but neither a literal nor a constant, nor the format that an ERP declares for a field. */
    private static final Pattern MADE_PATTERN =
            Pattern.compile("Pattern\\.compile\\((?!\\s*(?:\"|[A-Z_]+[ ,)+]|format\\)))[^;]*");

    /** Refusals with a member or a type of their own in the contract, and those that one page shows in their place. */
    private static final Set<String> OF_THEIR_OWN = Set.of(
            "WrongState",
            "SourceTaken",
            "ErpInUse",
            "MalformedBody", // the contract has more to say of them
            "InvalidItem", // whoever loses a race finds the item there
            "InvalidSelection",
            "InvalidFile",
            "AttachmentNotFound"); // the page goes on where it was

    /** What the facade does by any verb, or without one, or with a draft. */
    private static final Set<String> NO_VERB_OF_THE_TABLE = Set.of("perform", "create", "correct", "check", "dryRun");

    private static final Set<String> INEXACT = Set.of("float", "double", "java.lang.Float", "java.lang.Double");

    private static final Pattern ERP_FOLDER = Pattern.compile("org\\.ledgergate\\.connectors\\.(\\w+)");

    private static final Set<String> SHARED_BY_ERPS = Set.of("attempts", "http");

    @ArchTest
    static final ArchRule onlyProcessKnowsTheEngine = noClasses()
            .that()
            .resideOutsideOfPackage("..ledgergate.process..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("the engine's end of life is one package's problem");

    @ArchTest
    static final ArchRule theWebStaysInTheApiTheToolAndTheSignIn = noClasses()
            .that()
            .resideOutsideOfPackages("..ledgergate.api..", "..ledgergate.tool..", "..ledgergate.process..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "jakarta.servlet..")
            .because("items stay plain");

    @ArchTest
    static final ArchRule mailLeavesByOneDoor = noClasses()
            .that()
            .resideOutsideOfPackage("..ledgergate.notifications..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "org.springframework.mail..")
            .because("mail leaves by the queue of notifications");

    @ArchTest
    static final ArchRule theOutsideHasOneDoor = noClasses()
            .that()
            .resideOutsideOfPackage("..ledgergate.connectors..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..")
            .because("only connectors call out");

    @ArchTest
    static final ArchRule filesAreTouchedInFewPlaces = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..ledgergate.attachments..",
                    "..ledgergate.connectors.*..",
                    "..ledgergate.notifications.transport..",
                    "..ledgergate.process.engine..",
                    "..ledgergate.storage..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.nio.file..")
            .because("what lies in a file survives no transaction");

    @ArchTest
    static final ArchRule noSentenceIsKept = noClasses()
            .that()
            .haveSimpleNameEndingWith("Table")
            .should()
            .callMethodWhere(target(describe(
                    "makes a sentence of a message",
                    called -> SENTENCES.contains(called.getName())
                            && (called.getOwner().isAssignableTo(Message.class)
                                    || called.getOwner().isAssignableTo(Throwable.class)
                                    || called.getOwner().isAssignableTo(Catalog.class)))))
            .because("codes and arguments are kept, and each reader gets the sentence in their language");

    @ArchTest
    static final ArchRule aRefusalIsKnownByItsKind = classes()
            .that()
            .resideInAnyPackage("..ledgergate.api..", "..ledgergate.bulk..", "..ledgergate.tool..")
            .should(new ArchCondition<>("ask a refusal for its kind") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    refusalsToldApart(type)
                            .filter(refused -> !OF_THEIR_OWN.contains(refused.getSimpleName()))
                            .forEach(refused -> answer(
                                    events, type, false, type.getName() + " tells " + refused.getName() + " apart"));
                    answer(events, type, true, "");
                }
            })
            .because("a refusal that is new must come out right wherever it comes out");

    @ArchTest
    static final ArchRule verbsAreDoneByTheirTable = noClasses()
            .that()
            .resideInAnyPackage("..ledgergate.api..", "..ledgergate.bulk..", "..ledgergate.tool..")
            .should()
            .callMethodWhere(target(describe(
                    "does one verb",
                    called -> called.getOwner().isEquivalentTo(SendToErp.class)
                            && !NO_VERB_OF_THE_TABLE.contains(called.getName()))))
            .because("which method does which verb is said once");

    private static Stream<JavaClass> refusalsToldApart(JavaClass type) {
        Stream<JavaClass> asked = type.getInstanceofChecks().stream().map(InstanceofCheck::getRawType);
        Stream<JavaClass> caught = type.getCodeUnits().stream()
                .flatMap(code -> code.getTryCatchBlocks().stream())
                .flatMap(block -> block.getCaughtThrowables().stream());
        Stream<JavaClass> handled = type.getMethods().stream()
                .filter(method -> method.isAnnotatedWith(ExceptionHandler.class))
                .flatMap(method -> Stream.concat(method.getRawParameterTypes().stream(), Stream.of((JavaClass[])
                        method.getAnnotationOfType(ExceptionHandler.class.getName())
                                .get("value")
                                .orElse(new JavaClass[0]))));
        return Stream.of(asked, caught, handled)
                .flatMap(told -> told)
                .filter(told -> told.isAssignableTo(Refused.class) && !told.isEquivalentTo(Refused.class));
    }

    /** A pattern that is made of a text would read a sentence back. */
    @ArchTest
    static void nothingParsesASentence(JavaClasses ours) throws IOException {
        List<String> patterns = new ArrayList<>();
        for (Path source : sources()) {
            MADE_PATTERN
                    .matcher(Files.readString(source))
                    .results()
                    .forEach(pattern -> patterns.add(source + ": " + pattern.group()));
        }

        assertThat(patterns).as("a regular expression is a literal").isEmpty();
    }

    @ArchTest
    static final ArchRule storesAreVisible = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Table")
            .and()
            .resideOutsideOfPackages("..ledgergate.process.engine..", "..ledgergate.items.tables..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.springframework.jdbc..")
            .because(
                    "whoever looks for a statement looks into the *Table classes, and for items' rows into items.tables");

    @ArchTest
    static final ArchRule anErpIsSeenByNobody = classes()
            .that(describe("belong to an ERP", type -> !erpOf(type).isEmpty()))
            .should(new ArchCondition<>("be used by the classes of that ERP only") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getDirectDependenciesToSelf()
                            .forEach(use -> answer(
                                    events,
                                    use,
                                    erpOf(use.getOriginClass()).equals(erpOf(type)),
                                    use.getDescription()));
                }
            })
            .because("a new ERP is one folder and nothing else");

    @ArchTest
    static final ArchRule controllersArePrivate = classes()
            .that()
            .resideInAnyPackage("..ledgergate.api", "..ledgergate.tool.*..")
            .and()
            .areTopLevelClasses()
            .should()
            .notBePublic()
            .because("nobody builds upon a page");

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses()
            .should()
            .callMethodWhere(target(describe(
                    "asks the machine for the time",
                    called -> TELLING_THE_TIME.contains(called.getName())
                            && called.getRawParameterTypes().isEmpty()
                            && CLOCKS.stream().anyMatch(called.getOwner()::isEquivalentTo))))
            .because("tests do not wait, and the company has one time");

    @ArchTest
    static final ArchRule moneyIsKeptExactly = fields().that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("..ledgergate.items..", "..ledgergate.connectors..")
            .should(new ArchCondition<>("be exact") {
                @Override
                public void check(JavaField field, ConditionEvents events) {
                    answer(events, field, !inexact(field.getRawType()), field.getFullName() + " is inexact");
                }
            })
            .because("money is a decimal with a currency");

    @ArchTest
    static final ArchRule moneyIsPassedExactly = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("..ledgergate.items..", "..ledgergate.connectors..")
            .should(new ArchCondition<>("take and give exact numbers") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean exact = !inexact(method.getRawReturnType())
                            && method.getRawParameterTypes().stream().noneMatch(HouseRulesTest::inexact);
                    answer(events, method, exact, method.getFullName() + " is inexact");
                }
            });

    @ArchTest
    static final ArchRule whatABeanNeedsComesThroughItsConstructor =
            fields().should().notBeAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule constructorsTakeAtMostFive = classes()
            .that(describe("are neither records nor enums", type -> !type.isRecord() && !type.isEnum()))
            .should(new ArchCondition<>("take at most five parameters") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    for (JavaConstructor constructor : type.getConstructors()) {
                        int count = constructor.getRawParameterTypes().size();
                        answer(events, constructor, count <= 5, constructor.getFullName() + " takes " + count);
                    }
                }
            });

    @ArchTest
    static final ArchRule nothingButTheEventLogListensToFacts = methods()
            .that()
            .areMetaAnnotatedWith(EventListener.class)
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("..ledgergate.process..")
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage("..ledgergate.eventlog..")
            .because("the flow is on the diagram");

    /** Half an emoji is a question mark in one database and half an emoji in the other. */
    @ArchTest
    static void textIsCutInOnePlace(JavaClasses ours) throws IOException {
        List<String> cuts = new ArrayList<>();
        for (Path source : sources()) {
            HAND_MADE_CUT
                    .matcher(Files.readString(source))
                    .results()
                    .forEach(cut -> cuts.add(source + ": " + cut.group()));
        }

        assertThat(cuts).as("Text.beginning and Text.clean cut").isEmpty();
    }

    /** Returns the folder of the ERP that a class belongs to; empty for all that ERPs share, and outside of connectors. */
    private static String erpOf(JavaClass type) {
        Matcher folder = ERP_FOLDER.matcher(type.getPackageName());
        return folder.lookingAt() && !SHARED_BY_ERPS.contains(folder.group(1)) ? folder.group(1) : "";
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            return sources.filter(source -> source.toString().endsWith(".java"))
                    .filter(source -> !source.endsWith("messages/Text.java"))
                    .toList();
        }
    }

    @ArchTest
    static void packagesHaveAtMostTwentyFiveFiles(JavaClasses ours) throws IOException {
        Map<String, Long> sizes = sources().stream()
                .collect(Collectors.groupingBy(
                        source -> Path.of("src/main/java/org/ledgergate")
                                .relativize(source.getParent())
                                .toString(),
                        Collectors.counting()));

        assertThat(tooMuch(sizes, 25)).isEmpty();
    }

    @ArchTest
    static void classesHaveAtMost250Lines(JavaClasses ours) throws IOException {
        Map<String, Long> sizes = new HashMap<>();
        for (Path source : sources()) {
            try (Stream<String> lines = Files.lines(source)) {
                sizes.put(source.getFileName().toString(), lines.count());
            }
        }

        assertThat(tooMuch(sizes, 250)).isEmpty();
    }

    @ArchTest
    static void recordsHaveAtMostEightComponents(JavaClasses ours) {
        Map<String, Long> sizes = ours.stream()
                .filter(JavaClass::isRecord)
                .collect(Collectors.toMap(
                        type -> type.getSimpleName(),
                        type -> (long) type.reflect().getRecordComponents().length,
                        Math::max));

        assertThat(tooMuch(sizes, 8)).isEmpty();
    }

    @ArchTest
    static void oneSimpleNameStandsForOneType(JavaClasses ours) throws IOException {
        Map<String, Long> types = sources().stream()
                .map(source -> source.getFileName().toString())
                .filter(name -> !name.equals("package-info.java"))
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));

        assertThat(tooMuch(types, 1)).isEmpty();
    }

    private static Map<String, Long> tooMuch(Map<String, Long> sizes, long most) {
        return sizes.entrySet().stream()
                .filter(size -> size.getValue() > most)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @ArchTest
    static void everyScheduledMethodHasAThread(JavaClasses ours) throws IOException {
        long scheduled = ours.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Scheduled.class))
                .count();

        assertThat(PropertiesLoaderUtils.loadAllProperties("application.properties"))
                .containsEntry("spring.task.scheduling.pool.size", String.valueOf(scheduled));
    }

    private static boolean inexact(JavaClass type) {
        return INEXACT.contains(type.getName());
    }

    private static void answer(ConditionEvents events, Object subject, boolean holds, String otherwise) {
        events.add(new SimpleConditionEvent(subject, holds, otherwise));
    }
}
