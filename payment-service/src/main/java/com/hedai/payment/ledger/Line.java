package com.hedai.payment.ledger;

import com.hedai.commons.money.Money;
import com.hedai.payment.journal.Posting;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A posting as it is stored: its place in the entry's chain of running sums (连续累计). */
record Line(
        int lineNo,
        @Nullable Integer previousLine,
        int lineCount,
        String account,
        Money amount,
        Money runningBefore,
        Money runningAfter) {

    /** Each line begins where the one before ended; the last ends at zero. */
    static List<Line> chain(List<Posting> postings) {
        var lines = new ArrayList<Line>();
        var running = Money.ZERO;
        for (var posting : postings) {
            var number = lines.size() + 1;
            var after = running.plus(posting.amount());
            lines.add(new Line(
                    number,
                    number == 1 ? null : number - 1,
                    postings.size(),
                    posting.account().code(),
                    posting.amount(),
                    running,
                    after));
            running = after;
        }
        return lines;
    }
}
