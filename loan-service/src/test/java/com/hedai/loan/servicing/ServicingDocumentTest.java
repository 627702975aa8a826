package com.hedai.loan.servicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.schedule.Instalment;
import com.hedai.lending.schedule.RepaymentMethod;
import com.hedai.lending.schedule.ScheduleTerms;
import com.hedai.lending.schedule.Schedules;
import com.hedai.lending.schedule.Subsidy;
import com.hedai.loan.product.OwedPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Works out the tables of docs/lending/servicing.md. */
class ServicingDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "lending", "servicing.md");
    private static final List<OwedPart> ORDER = List.of(OwedPart.values());
    private static final SettlementTerms FREE = new SettlementTerms(DayCount.THIRTY_360, AnnualRate.of("0"));
    private static final LocalDate STUDY_FROM = LocalDate.of(2026, 9, 15);
    private static final LocalDate STUDY_UNTIL = LocalDate.of(2027, 6, 30);

    private List<String> lines = List.of();

    @BeforeEach
    void read() throws IOException {
        lines = Files.readAllLines(DOCUMENT);
    }

    @Test
    void whatSettlesTheLoan() {
        var rows = table("| paid before |");

        assertThat(rows).hasSize(6).allSatisfy(row -> {
            var on = LocalDate.parse(row.get(1));
            var owed = paid(row.getFirst()).payoff(on, FREE).owed();
            assertThat(List.of(owed.interest(), owed.penalty(), owed.principal(), owed.total()))
                    .extracting(Money::toString)
                    .isEqualTo(row.subList(2, 6));
        });
    }

    @Test
    void whatAnotherBearsWhileStudying() {
        var subsidy = new Subsidy(AnnualRate.of("0.028"), DayCount.THIRTY_360, STUDY_FROM, STUDY_UNTIL);

        assertThat(table("| up to |"))
                .hasSize(4)
                .allSatisfy(row -> assertThat(subsidy.accrued(
                                        Money.of("12000.00"),
                                        Collections.emptyNavigableMap(),
                                        LocalDate.parse(row.getFirst()))
                                .toString())
                        .isEqualTo(row.get(1)));
    }

    @Test
    void whatAStudentPaysAfterwards() {
        var instalments = Schedules.of(ScheduleTerms.student(
                        Money.of("12000.00"),
                        AnnualRate.of("0.028"),
                        24,
                        RepaymentMethod.EQUAL_INSTALMENT,
                        DayCount.THIRTY_360,
                        STUDY_FROM,
                        STUDY_UNTIL,
                        3))
                .instalments();

        assertThat(table("| instalments |")).hasSize(2).allSatisfy(row -> {
            var numbers = row.getFirst().split(" to ");
            var these = instalments.subList(Integer.parseInt(numbers[0]) - 1, Integer.parseInt(numbers[1]));
            assertThat(these.getFirst().dueOn() + " to " + these.getLast().dueOn())
                    .isEqualTo(row.get(1));
            assertThat(these).extracting(Instalment::due).containsOnly(Money.of(row.get(2)));
        });
        assertThat(instalments).hasSize(14);
    }

    @Test
    void whatBeingLateCosts() {
        assertThat(table("| day |")).hasSize(3).allSatisfy(row -> {
            var day = LocalDate.parse(row.getFirst());
            var book = PayoffTest.book().accrued(day);
            var first = book.instalments().getFirst();
            assertThat(book.daysPastDue(day)).isEqualTo(Integer.parseInt(row.get(1)));
            assertThat(first.penalty()).isEqualTo(Money.of(row.get(3)));
            assertThat(first.unpaid().total()).isEqualTo(Money.of(row.get(4)));
        });
    }

    private static LoanBook paid(String before) {
        if (before.equals("nothing")) {
            return PayoffTest.book();
        }
        var amount = Money.of(before.split(" on ")[0]);
        var on = LocalDate.parse(before.split(" on ")[1]);
        return PayoffTest.book().receive(amount, on, on, ORDER, FREE).book();
    }

    /** The rows of the table that begins so. */
    private List<List<String>> table(String head) {
        return lines.stream()
                .dropWhile(line -> !line.startsWith(head))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }
}
