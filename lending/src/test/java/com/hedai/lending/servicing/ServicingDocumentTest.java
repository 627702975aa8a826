package com.hedai.lending.servicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.schedule.Instalment;
import com.hedai.lending.schedule.RepaymentMethod;
import com.hedai.lending.schedule.ScheduleTerms;
import com.hedai.lending.schedule.Schedules;
import com.hedai.lending.schedule.Subsidy;
import com.hedai.lending.servicing.LoanEvent.Extended;
import com.hedai.lending.servicing.LoanEvent.Paused;
import com.hedai.lending.servicing.LoanEvent.RateChanged;
import com.hedai.lending.servicing.LoanEvent.Rescheduled;
import com.hedai.lending.servicing.LoanEvent.Terminated;
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
            var owed = paid(row.getFirst()).replay(on).book().payoff(on).owed();
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
    void whatAChangeMakesOfThePlan() {
        assertThat(table("| change |")).hasSize(7).allSatisfy(row -> {
            var on = LocalDate.parse(row.get(1));
            var instalments = TestLoan.after(TestLoan.loan(), change(row.getFirst(), on))
                    .replay(on)
                    .book()
                    .instalments();
            var first = instalments.stream()
                    .filter(instalment -> !instalment.isSettled())
                    .findFirst()
                    .orElseThrow();
            assertThat(List.of(
                            String.valueOf(instalments.size()),
                            first.dueOn().toString(),
                            first.unpaid().interest().toString(),
                            first.unpaid().total().toString()))
                    .isEqualTo(row.subList(2, 6));
        });
    }

    private static LoanEvent change(String words, LocalDate on) {
        return switch (words) {
            case "pays 3000.00, lower" -> TestLoan.received("3000.00", on, Excess.LOWER_INSTALMENTS);
            case "pays 3000.00, fewer" -> TestLoan.received("3000.00", on, Excess.FEWER_INSTALMENTS);
            case "rate 7.2 %" -> new RateChanged(on, AnnualRate.of("0.072"));
            case "no interest until 2026-12-22" -> new Paused(on, TestLoan.FIRST_DUE);
            case "three more days" -> new Extended(on, TestLoan.FIRST_DUE, TestLoan.FIRST_DUE.plusDays(3));
            case "24 instalments from 2027-02-22, arrears over 3" ->
                new Rescheduled(
                        on,
                        LocalDate.of(2027, 2, 22),
                        24,
                        0,
                        RepaymentMethod.EQUAL_INSTALMENT,
                        AnnualRate.of("0.108"),
                        3);
            case "all due" -> new Terminated(on);
            default -> throw new IllegalArgumentException("change: " + words + " (expected: one that the test knows)");
        };
    }

    @Test
    void whatBeingLateCosts() {
        assertThat(table("| day |")).hasSize(3).allSatisfy(row -> {
            var day = LocalDate.parse(row.getFirst());
            var book = TestLoan.loan().replay(day).book();
            var first = book.instalments().getFirst();
            assertThat(book.daysPastDue(day)).isEqualTo(Integer.parseInt(row.get(1)));
            assertThat(first.owed().penalty()).isEqualTo(Money.of(row.get(3)));
            assertThat(first.unpaid().total()).isEqualTo(Money.of(row.get(4)));
        });
    }

    private static LoanHistory paid(String before) {
        if (before.equals("nothing")) {
            return TestLoan.loan();
        }
        var amount = before.split(" on ")[0];
        var on = LocalDate.parse(before.split(" on ")[1]);
        return TestLoan.after(TestLoan.loan(), TestLoan.received(amount, on));
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
