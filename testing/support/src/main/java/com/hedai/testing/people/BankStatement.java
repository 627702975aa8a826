package com.hedai.testing.people;

import com.hedai.commons.money.Money;
import java.util.List;

/** The movements of one bank account (银行流水), oldest first, with the running balance. */
public record BankStatement(String bank, String cardNumber, Money openingBalance, List<Transaction> transactions) {
    public BankStatement {
        transactions = List.copyOf(transactions);
    }

    /** What is on the account after the last movement. */
    public Money closingBalance() {
        return transactions.isEmpty() ? openingBalance : transactions.getLast().balance();
    }
}
