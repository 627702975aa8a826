package com.hedai.acceptance;

import com.hedai.commons.money.Money;
import com.hedai.testing.people.Archetype;
import com.hedai.testing.people.People;
import com.hedai.testing.people.Person;
import com.hedai.testing.sandbox.FaultOrder;
import com.hedai.testing.sandbox.FaultOrder.Mode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A small believable book of loans (示范账簿) for whoever looks at the platform: people of all kinds apply through the public door while
 * the days go by; most repay, some pay back early, some fall overdue, some never get the money.
 */
final class Book implements AutoCloseable {
    private static final int AT_ONCE = 16;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String[] AMOUNTS = {"3000.00", "6000.00", "8000.00", "12000.00", "20000.00", "36000.00"};
    private static final int[] MONTHS = {3, 6, 12, 24};

    private final Platform platform;
    private final Lender lender;
    private final long seed;
    private final ThreadPoolExecutor hands =
            new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    private final List<Future<?>> lives = new ArrayList<>();

    /** What becomes of somebody in the book (去向). */
    enum Fate {
        REPAYS,
        SETTLES_EARLY,
        CANNOT_PAY,
        BANK_REFUSES,
        GIVES_UP,
        DOES_NOT_SIGN,
        IS_DECLINED
    }

    Book(Platform platform, Lender lender, long seed) {
        this.platform = platform;
        this.lender = lender;
        this.seed = seed;
    }

    /** So many people more come today, a few at a time; does not wait for them. */
    void invite(int count) {
        var today = lender.businessDate();
        for (int i = 0; i < count; i++) {
            var number = lives.size() + 1;
            var fate = fate(number);
            var person = People.seeded(seed, today).person(archetype(fate), number);
            lives.add(hands.submit(() -> live(person, number, fate)));
        }
    }

    int invited() {
        return lives.size();
    }

    /** Waits until each who was invited is at the counter, or through. */
    void awaitTheLastInLine() {
        Await.until("the line to end", PATIENCE, hands.getQueue()::isEmpty, empty -> empty);
    }

    /** Waits until everybody is through. */
    void awaitEverybody() {
        var _ = AtOnce.results(lives);
    }

    /** Nobody more is served; who is at the counter is not waited for. */
    @Override
    public void close() {
        hands.shutdownNow();
    }

    /** Of 25 people 16 repay, 3 settle early, 3 cannot pay, and one each meets another fate. */
    private static Fate fate(int number) {
        return switch (number % 25) {
            case 3, 11, 19 -> Fate.SETTLES_EARLY;
            case 5, 13, 21 -> Fate.CANNOT_PAY;
            case 7 -> number % 50 == 7 ? Fate.BANK_REFUSES : Fate.GIVES_UP;
            case 15 -> Fate.DOES_NOT_SIGN;
            case 23 -> Fate.IS_DECLINED;
            default -> Fate.REPAYS;
        };
    }

    private static Archetype archetype(Fate fate) {
        return fate == Fate.IS_DECLINED ? Archetype.DELINQUENT : Archetype.STEADY_SALARIED;
    }

    private void live(Person person, int number, Fate fate) {
        var borrower = Borrower.known(platform, lender, person);
        var card = borrower.getReady();
        if (fate == Fate.BANK_REFUSES) {
            platform.sandbox()
                    .addFault(
                            FaultOrder.next("bank", "PUT payouts", Mode.DECLINE).matching(person.cardNumber()));
        }
        var applied = borrower.apply(
                        Borrower.MICRO_LOAN, AMOUNTS[number % AMOUNTS.length], MONTHS[number % MONTHS.length], card)
                .expect(201);
        if (fate == Fate.GIVES_UP) {
            borrower.api()
                    .post("/api/v1/applications/" + applied.text("id") + "/withdrawal", Map.of())
                    .expect(200);
            return;
        }
        var decided = borrower.awaitApplication(applied.text("id"), "CONTRACTED", "DECLINED", "IN_REVIEW");
        if (!decided.text("status").equals("CONTRACTED") || fate == Fate.DOES_NOT_SIGN) {
            return;
        }
        var loan = borrower.takesTheContract(decided);
        var paidOut = borrower.awaitApplication(applied.text("id"), "DISBURSED", "DISBURSEMENT_FAILED");
        if (paidOut.text("status").equals("DISBURSED")) {
            afterwards(borrower, loan, card, fate);
        }
    }

    private void afterwards(Borrower borrower, String loan, String card, Fate fate) {
        borrower.awaitLoan(
                "the loan to be active", loan, seen -> seen.text("status").equals("ACTIVE"));
        if (fate == Fate.SETTLES_EARLY) {
            settlesAtTodaysQuote(borrower, loan, card);
        } else if (fate == Fate.CANNOT_PAY) {
            var number = borrower.person().cardNumber();
            var balance = platform.sandbox().account(number).balance();
            platform.sandbox().moveFromOutside(number, Money.ZERO.minus(balance), "房东", "房租");
        }
    }

    /** The day may end between the quote and the answer to it: then there is another quote. */
    private static void settlesAtTodaysQuote(Borrower borrower, String loan, String card) {
        Await.until(
                "a settlement at the quote of the day",
                PATIENCE,
                () -> borrower.settle(
                        loan, borrower.settlementQuote(loan).expect(200).text("total"), card),
                reply -> reply.status() == 202);
    }
}
