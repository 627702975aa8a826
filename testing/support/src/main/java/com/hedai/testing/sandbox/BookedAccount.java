package com.hedai.testing.sandbox;

import com.hedai.commons.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account at the bank (银行账户) and what the bank booked on it, oldest first. */
public record BookedAccount(Account account, List<Movement> booked) {

    /** Whose it is and what is on it. */
    public record Account(String cardNumber, String bank, String holderName, Money balance) {}

    /** One line of the statement. */
    public record Movement(
            LocalDate on,
            Money amount,
            Money balance,
            String counterparty,
            String summary,
            @Nullable String category) {}

    public Money balance() {
        return account.balance();
    }
}
