package com.hedai.loan.sample;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hedai.commons.feed.Fact;
import com.hedai.commons.money.Money;
import com.hedai.commons.security.Allowed;
import com.hedai.commons.security.Open;
import com.hedai.commons.web.Reason;
import com.hedai.testing.rule.HouseRules;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.client.RestClient;

/** Lies in a package of a service, because the rules ask for the package's name. */
class HouseRulesTest {
    static class Price {
        double rate;

        Money with(float fee) {
            return Money.ZERO;
        }
    }

    @Test
    void aDoubleNearMoneyIsFound() {
        assertBroken(HouseRules.MONEY_HAS_NO_FLOATING_FIELDS, "Price.rate is double", Price.class);
        assertBroken(HouseRules.MONEY_HAS_NO_FLOATING_PARAMETERS, "Price.with(float)", Price.class);
    }

    static class Timer {
        Instant started = Instant.now();
        long millis = System.currentTimeMillis();
    }

    static class Calendar {
        LocalDate today(Clock clock) {
            return LocalDate.now(clock);
        }
    }

    @Test
    void timeWithoutAClockIsFound() {
        assertBroken(HouseRules.TIME_COMES_FROM_A_CLOCK, "Instant.now()", Timer.class);
        assertBroken(HouseRules.TIME_COMES_FROM_A_CLOCK, "currentTimeMillis()", Timer.class);
        assertKept(HouseRules.TIME_COMES_FROM_A_CLOCK, Calendar.class);
    }

    static class OwnClock {
        Clock clock = Clock.systemUTC();
    }

    @Test
    void aClockOfItsOwnIsFound() {
        assertBroken(HouseRules.CLOCKS_ARE_INJECTED, "systemUTC()", OwnClock.class);
    }

    static class Injected {
        @Autowired
        Clock clock;
    }

    @Test
    void fieldInjectionIsFound() {
        assertBroken(HouseRules.INJECTION_GOES_THROUGH_CONSTRUCTORS, "Injected.clock", Injected.class);
    }

    static class Impatient {
        RestClient bank = RestClient.create();

        @Transactional
        void pay() {}
    }

    @Test
    void aCallInATransactionIsFound() {
        assertBroken(HouseRules.TRANSACTIONS_CALL_NOBODY, "RestClient", Impatient.class);
    }

    static class Eavesdropper {
        String listen(Fact fact) {
            return fact.data(String.class);
        }
    }

    @Test
    void aFactUnderstoodOutsideAReaderIsFound() {
        assertBroken(HouseRules.FACTS_ARE_UNDERSTOOD_BY_READERS, "Fact.data", Eavesdropper.class);
    }

    static class Doors {
        @GetMapping("/open")
        @Open
        String open() {
            return "";
        }

        @GetMapping("/forgotten")
        Map<String, String> forgotten() {
            return Map.of();
        }

        @GetMapping("/both")
        @Open
        @Allowed("loan:loan:read")
        String both() {
            return "";
        }
    }

    @Test
    void aHandlerSaysOnceWhoMayCall() {
        assertBroken(HouseRules.HANDLERS_SAY_WHO_MAY_CALL, "forgotten() carries 0", Doors.class);
        assertBroken(HouseRules.HANDLERS_SAY_WHO_MAY_CALL, "both() carries 2", Doors.class);
    }

    @Test
    void anAnswerWithoutANameIsFound() {
        assertBroken(HouseRules.ANSWERS_HAVE_NAMES, "forgotten() returns Map", Doors.class);
    }

    @Mapper
    public interface Untidy {
        @Select("""
                select *
                from loan
                """)
        String everything();

        @Select("select id from loan order by ${column}")
        String sorted(String column);
    }

    @Mapper
    interface Tidy {
        @Select("select id, count(*) from loan where id = #{id} group by id")
        String find(String id);
    }

    @Test
    void untidySqlIsFound() {
        assertBroken(HouseRules.SQL_NAMES_COLUMNS_AND_BINDS_VALUES, "everything()", Untidy.class);
        assertBroken(HouseRules.SQL_NAMES_COLUMNS_AND_BINDS_VALUES, "${column}", Untidy.class);
        assertKept(HouseRules.SQL_NAMES_COLUMNS_AND_BINDS_VALUES, Tidy.class);
    }

    @Test
    void aMapperOpenToOthersIsFound() {
        assertBroken(HouseRules.MAPPERS_STAY_IN_THEIR_FEATURE, "Untidy", Untidy.class);
        assertKept(HouseRules.MAPPERS_STAY_IN_THEIR_FEATURE, Tidy.class);
    }

    enum Silent implements Reason {
        NO_CHINESE;

        @Override
        public int status() {
            return 422;
        }

        @Override
        public String zh() {
            return "too much";
        }

        @Override
        public String en() {
            return "too much";
        }
    }

    @Test
    void aReasonWithoutChineseIsFound() {
        assertBroken(HouseRules.REASONS_SPEAK_BOTH_LANGUAGES, "Silent.NO_CHINESE", Silent.class);
    }

    enum Life {
        DRAFT,
        PAID,
        LOST;

        Set<Life> next() {
            return this == DRAFT ? Set.of(PAID) : Set.of();
        }
    }

    @Test
    void aStateNobodyEntersIsFound() {
        assertBroken(HouseRules.EVERY_STATUS_CAN_BE_REACHED, "Life.LOST is never entered", Life.class);
    }

    @Test
    void aPackageWithoutNullMarkingIsFound() {
        assertBroken(HouseRules.PACKAGES_ARE_NULL_MARKED, "com.hedai.loan.sample has no package-info", Price.class);
    }

    @Test
    void anotherServiceIsFound() {
        assertBroken(HouseRules.SERVICES_IMPORT_LIBRARIES_ONLY, "com.hedai.testing.rule", HouseRulesTest.class);
        assertKept(HouseRules.SERVICES_IMPORT_LIBRARIES_ONLY, Price.class);
    }

    @Test
    void arithmeticThatKnowsAFrameworkIsFound() {
        assertBroken(HouseRules.pure("com.hedai.loan.."), "Autowired", Injected.class);
        assertKept(HouseRules.pure("com.hedai.loan.."), Price.class);
    }

    @Test
    void theLibraryKeepsTheRulesItself() {
        var commons = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("com.hedai.commons");

        for (ArchRule rule : new ArchRule[] {
            HouseRules.FEATURES_HAVE_NO_CYCLES,
            HouseRules.SERVICES_IMPORT_LIBRARIES_ONLY,
            HouseRules.PACKAGES_ARE_NULL_MARKED,
            HouseRules.TIME_COMES_FROM_A_CLOCK,
            HouseRules.CLOCKS_ARE_INJECTED,
            HouseRules.MONEY_HAS_NO_FLOATING_FIELDS,
            HouseRules.INJECTION_GOES_THROUGH_CONSTRUCTORS,
            HouseRules.HANDLERS_SAY_WHO_MAY_CALL,
            HouseRules.SQL_NAMES_COLUMNS_AND_BINDS_VALUES,
            HouseRules.REASONS_SPEAK_BOTH_LANGUAGES,
        }) {
            rule.check(commons);
        }
    }

    private static void assertBroken(ArchRule rule, String words, Class<?>... classes) {
        assertThatThrownBy(() -> rule.check(new ClassFileImporter().importClasses(classes)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(words);
    }

    private static void assertKept(ArchRule rule, Class<?>... classes) {
        assertThatCode(() -> rule.check(new ClassFileImporter().importClasses(classes)))
                .doesNotThrowAnyException();
    }
}
