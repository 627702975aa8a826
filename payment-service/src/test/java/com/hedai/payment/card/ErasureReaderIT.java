package com.hedai.payment.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.payment.PaymentServiceIT;
import com.hedai.testing.contract.FactFeed;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ErasureReaderIT extends PaymentServiceIT {
    @Autowired
    private ErasureReader reader;

    @Test
    void theCardsOfWhoeverWasErasedAreGoneAndTheirKeyToo() {
        var erased = borrower();
        var other = borrower();
        card(erased);
        card(other);

        reader.apply(FactFeed.fact(
                "user-service",
                "domain",
                "BorrowerErased",
                erased.accountId(),
                erased.institutionId(),
                "{\"accountId\": \"%s\"}".formatted(erased.accountId())));

        assertThat(count("select count(*) from bank_card where borrower_id = ?", bytes(erased.accountId())))
                .isZero();
        assertThat(count(
                        "select count(*) from data_key where owner = ? and wrapped_key is not null",
                        erased.accountId().toString()))
                .isZero();
        assertThat(count("select count(*) from bank_card where borrower_id = ?", bytes(other.accountId())))
                .isOne();
    }
}
