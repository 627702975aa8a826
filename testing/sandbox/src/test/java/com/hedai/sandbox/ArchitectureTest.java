package com.hedai.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.hedai.testing.rule.HouseRules;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "com.hedai.sandbox", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule CYCLES = HouseRules.FEATURES_HAVE_NO_CYCLES;

    @ArchTest
    static final ArchRule NULLS = HouseRules.PACKAGES_ARE_NULL_MARKED;

    @ArchTest
    static final ArchRule TIME = HouseRules.TIME_COMES_FROM_A_CLOCK;

    @ArchTest
    static final ArchRule CLOCKS = HouseRules.CLOCKS_ARE_INJECTED;

    @ArchTest
    static final ArchRule INJECTION = HouseRules.INJECTION_GOES_THROUGH_CONSTRUCTORS;

    @ArchTest
    static final ArchRule TRANSACTIONS = HouseRules.TRANSACTIONS_CALL_NOBODY;

    @ArchTest
    static final ArchRule ANSWERS = HouseRules.ANSWERS_HAVE_NAMES;

    @ArchTest
    static final ArchRule OUTSIDE = noClasses()
            .should()
            .dependOnClassesThat(DescribedPredicate.describe("belong to the platform", ArchitectureTest::isOfHedai))
            .because("the outside world knows nothing of Hedai's code");

    private static boolean isOfHedai(JavaClass type) {
        return type.getPackageName().startsWith("com.hedai.")
                && !type.getPackageName().startsWith("com.hedai.sandbox");
    }
}
