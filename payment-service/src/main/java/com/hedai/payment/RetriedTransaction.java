package com.hedai.payment;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A transaction that is tried again when the database chose it as the victim of a deadlock or let it wait too long (有限重试). The work
 * must be repeatable from its start: nothing but the database may be touched in it.
 */
@Component
public class RetriedTransaction {
    private static final Logger log = LoggerFactory.getLogger(RetriedTransaction.class);
    private static final int TRIES = 3;

    private final TransactionTemplate transactions;

    RetriedTransaction(TransactionTemplate transactions) {
        this.transactions = transactions;
    }

    /** The result of the committed try. */
    public <T> T call(Supplier<T> work) {
        for (var tried = 1; tried < TRIES; tried++) {
            try {
                return once(work);
            } catch (ConcurrencyFailureException lost) {
                log.info("transaction lost to another one, try {} of {}: {}", tried, TRIES, lost.getMessage());
            }
        }
        return once(work);
    }

    private <T> T once(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }
}
