package com.hedai.bench;

import com.hedai.acceptance.Borrower;
import com.hedai.acceptance.Lender;
import com.hedai.acceptance.Platform;
import java.util.concurrent.atomic.AtomicInteger;

/** People whom no person decides on (自动审批): how many get from submit to a contract to sign in a minute. */
final class StraightThrough {
    private static final int PEOPLE = 30;

    private final Applicants applicants;

    private StraightThrough(Applicants applicants) {
        this.applicants = applicants;
    }

    static StraightThrough prepare(Platform platform, Lender lender) {
        return new StraightThrough(Applicants.salaried(platform, lender, PEOPLE));
    }

    /** All apply at once; the contracts of all, by the time the last has come, in a minute. Looking on is part of the load. */
    double perMinute() {
        var contracted = new AtomicInteger();
        long begin = System.nanoTime();
        applicants.each(person -> {
            var application = person.borrower()
                    .apply(Borrower.MICRO_LOAN, "12000.00", 12, person.card())
                    .expect(201);
            var decided =
                    person.borrower().awaitApplication(application.text("id"), "CONTRACTED", "DECLINED", "IN_REVIEW");
            if (decided.text("status").equals("CONTRACTED")) {
                contracted.incrementAndGet();
            }
        });
        return contracted.get() * 60e9 / (System.nanoTime() - begin);
    }
}
