package com.hedai.acceptance;

import com.hedai.commons.money.Money;
import com.hedai.testing.people.Archetype;
import com.hedai.testing.people.People;
import com.hedai.testing.people.Person;
import com.hedai.testing.sandbox.FaultOrder;
import com.hedai.testing.sandbox.FaultOrder.Mode;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * A small believable book of loans (示范账簿) for whoever looks at the platform: people of all kinds apply through the public door on
 * several days; most repay, some pay back early, some fall overdue, some never get the money.
 */
final class Book {
    private static final int AT_ONCE = 12;
    private static final String[] AMOUNTS = {"3000.00", "6000.00", "8000.00", "12000.00", "20000.00", "36000.00"};
    private static final int[] MONTHS = {3, 6, 12, 24};

    private final Platform platform;
    private final Lender lender;
    private final long seed;
    private int people;

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

    /** So many people apply today, most of them with success; waits for all of them. */
    void lend(int count) {
        var today = lender.businessDate();
        var work = new ArrayList<Callable<Void>>();
        for (int i = 0; i < count; i++) {
            var number = ++people;
            var fate = fate(number);
            var person = People.seeded(seed, today).person(archetype(fate), number);
            work.add(() -> {
                live(person, number, fate);
                return null;
            });
        }
        AtOnce.all(AT_ONCE, work);
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
            var quote = borrower.settlementQuote(loan).expect(200);
            borrower.settle(loan, quote.text("total"), card).expect(202);
        } else if (fate == Fate.CANNOT_PAY) {
            var number = borrower.person().cardNumber();
            var balance = platform.sandbox().account(number).balance();
            platform.sandbox().moveFromOutside(number, Money.ZERO.minus(balance), "房东", "房租");
        }
    }
}
