package com.hedai.loan;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.hedai.loan.product.OwedPart;
import com.hedai.testing.rule.HouseRules;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "com.hedai.loan", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String BOOKKEEPING =
            "com\\.hedai\\.loan\\.servicing\\.(Allocation|ArrearsTerms|LoanBook|LoanInstalment|Owed|Payoff|SettlementTerms)(\\$.*)?";

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule BOOKKEEPING_IS_PURE = classes()
            .that()
            .haveNameMatching(BOOKKEEPING)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "java..", "com.hedai.commons.money..", "com.hedai.lending.schedule..", "org.jspecify..")
                    .or(belongToAnyOf(OwedPart.class))
                    .or(nameMatching(BOOKKEEPING)))
            .because("what is owed follows from values alone, so that it can be worked out again at any time");
}
