package com.hedai.audit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.hedai.testing.rule.HouseRules;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.apache.ibatis.annotations.Delete;

@AnalyzeClasses(packages = "com.hedai.audit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule THE_TREE_IS_PURE = HouseRules.pure("com.hedai.audit.merkle..");

    @ArchTest
    static final ArchRule NOTHING_IS_DELETED =
            noMethods().should().beAnnotatedWith(Delete.class).because("what happened has happened");
}
