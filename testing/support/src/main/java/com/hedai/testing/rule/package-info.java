/**
 * The rules of the house as tests (代码规约检查), each with its reason. A service applies them all with one short class:
 * <pre>
 * &#64;AnalyzeClasses(packages = "com.hedai.loan", importOptions = ImportOption.DoNotIncludeTests.class)
 * class ArchitectureTest {
 *     &#64;ArchTest
 *     static final ArchTests HOUSE = ArchTests.in(HouseRules.class);
 * }
 * </pre>
 */
@NullMarked
package com.hedai.testing.rule;

import org.jspecify.annotations.NullMarked;
