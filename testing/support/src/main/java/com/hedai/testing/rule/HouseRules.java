package com.hedai.testing.rule;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.hedai.commons.feed.Fact;
import com.hedai.commons.feed.FactReader;
import com.hedai.commons.web.Reason;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.apache.ibatis.annotations.Mapper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RequestMapping;

/** What every service keeps to (服务代码规约). */
public final class HouseRules {
    private static final String[] MONEY = {
        "com.hedai.loan..", "com.hedai.lending..", "com.hedai.payment..", "com.hedai.commons.money.."
    };

    private HouseRules() {}

    @ArchTest
    public static final ArchRule FEATURES_HAVE_NO_CYCLES = slices().matching("com.hedai.*.(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true)
            .because("a feature can be read, changed and moved alone only when dependencies have one direction");

    @ArchTest
    public static final ArchRule SERVICES_IMPORT_LIBRARIES_ONLY = classes()
            .that()
            .resideInAPackage("com.hedai..")
            .should(Conditions.stayWithinTheirService())
            .because("services meet over HTTP and facts only, so that each can be released alone");

    @ArchTest
    public static final ArchRule PACKAGES_ARE_NULL_MARKED = classes()
            .that()
            .resideInAPackage("com.hedai..")
            .should(Conditions.lieInANullMarkedPackage())
            .because("null is not a value here, and the compiler can only check marked packages");

    @ArchTest
    public static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .should()
            .callMethodWhere(Conditions.askTheMachineForTheTime())
            .orShould()
            .callConstructor(java.util.Date.class)
            .allowEmptyShould(true)
            .because("business time is data: tests, the demo and closed days move it");

    @ArchTest
    public static final ArchRule CLOCKS_ARE_INJECTED = noClasses()
            .that()
            .areNotMetaAnnotatedWith(Configuration.class)
            .should()
            .callMethodWhere(Conditions.makeASystemClock())
            .allowEmptyShould(true)
            .because("there is one clock, and it can be replaced");

    @ArchTest
    public static final ArchRule MONEY_HAS_NO_FLOATING_FIELDS = fields().that()
            .areDeclaredInClassesThat(resideInAnyPackage(MONEY))
            .should(Conditions.notBeFloating())
            .allowEmptyShould(true)
            .because("binary fractions cannot hold 0.10 yuan");

    @ArchTest
    public static final ArchRule MONEY_HAS_NO_FLOATING_PARAMETERS = codeUnits()
            .that()
            .areDeclaredInClassesThat(resideInAnyPackage(MONEY))
            .should(Conditions.neitherTakeNorGiveFloats())
            .allowEmptyShould(true)
            .because("binary fractions cannot hold 0.10 yuan");

    @ArchTest
    public static final ArchRule INJECTION_GOES_THROUGH_CONSTRUCTORS = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource")
            .allowEmptyShould(true)
            .because("an object is complete when it is constructed");

    @ArchTest
    public static final ArchRule TRANSACTIONS_CALL_NOBODY = noClasses()
            .that(Conditions.haveTransactions())
            .should()
            .dependOnClassesThat(Conditions.callOverHttp())
            .allowEmptyShould(true)
            .because("a slow neighbour must not hold our row locks");

    @ArchTest
    public static final ArchRule FACTS_ARE_UNDERSTOOD_BY_READERS = noClasses()
            .that()
            .areNotAssignableTo(FactReader.class)
            .should()
            .callMethod(Fact.class, "data", Class.class)
            .allowEmptyShould(true)
            .because("what a reader makes of a fact is compared with the schema, and the check looks at readers");

    @ArchTest
    public static final ArchRule ANSWERS_HAVE_NAMES = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .should(Conditions.returnNamedTypes())
            .allowEmptyShould(true)
            .because("a representation is a contract that OpenAPI describes");

    @ArchTest
    public static final ArchRule HANDLERS_SAY_WHO_MAY_CALL = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .and()
            .areDeclaredInClassesThat()
            .areNotInterfaces()
            .should(Conditions.sayOnceWhoMayCall())
            .allowEmptyShould(true)
            .because("a door without a rule is a hole, and two rules are a misunderstanding");

    @ArchTest
    public static final ArchRule MAPPERS_STAY_IN_THEIR_FEATURE = classes()
            .that()
            .areAnnotatedWith(Mapper.class)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true)
            .because("a table has one feature that knows its columns");

    @ArchTest
    public static final ArchRule SQL_NAMES_COLUMNS_AND_BINDS_VALUES = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Mapper.class)
            .should(Conditions.haveTidySql())
            .allowEmptyShould(true)
            .because("a new column must not change old queries, and ${} lets input into the statement");

    @ArchTest
    public static final ArchRule REASONS_SPEAK_BOTH_LANGUAGES = classes()
            .that()
            .areAssignableTo(Reason.class)
            .and()
            .areEnums()
            .should(Conditions.haveChineseAndEnglishTexts())
            .allowEmptyShould(true)
            .because("a borrower is told why in Chinese, and in English when that is asked for");

    @ArchTest
    public static final ArchRule EVERY_STATUS_CAN_BE_REACHED = classes()
            .that()
            .areEnums()
            .and(Conditions.haveATableOfNextStates())
            .should(Conditions.reachEveryStateFromTheFirst())
            .allowEmptyShould(true)
            .because("a state nobody can enter is a mistake in the table");

    /** For packages of arithmetic: {@code @ArchTest static final ArchRule PURE = HouseRules.pure("com.hedai.lending.schedule")}. */
    public static ArchRule pure(String... packages) {
        return classes()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..", "com.hedai.commons.money..", "com.hedai.commons.time..", "org.jspecify..")
                        .or(resideInAnyPackage(packages)))
                .because("arithmetic takes values and gives values: no framework, no clock, no database");
    }
}
