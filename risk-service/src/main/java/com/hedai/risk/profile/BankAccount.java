package com.hedai.risk.profile;

import java.util.Comparator;
import java.util.List;

/** The movements of one account (账户流水), oldest first. */
public record BankAccount(String bank, List<Movement> movements) {

    public BankAccount {
        // stable: movements of one day stay in the order of the bank
        movements =
                movements.stream().sorted(Comparator.comparing(Movement::on)).toList();
    }
}
