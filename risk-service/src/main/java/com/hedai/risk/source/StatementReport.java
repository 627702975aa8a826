package com.hedai.risk.source;

import com.hedai.commons.money.Money;
import com.hedai.risk.profile.BankAccount;
import com.hedai.risk.profile.BankStatement;
import com.hedai.risk.profile.Movement;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bank statements as their source words them (银行流水原文结构). */
record StatementReport(List<Account> accounts) {

    record Account(String bank, List<Transaction> transactions) {}

    record Transaction(
            LocalDate on,
            Money amount,
            Money balance,
            String counterparty,
            String summary,
            @Nullable String category) {

        Movement fact() {
            return new Movement(on, amount, balance, counterparty, MovementKinds.of(category, summary));
        }
    }

    BankStatement facts() {
        return new BankStatement(accounts.stream()
                .map(account -> new BankAccount(
                        account.bank(),
                        account.transactions().stream().map(Transaction::fact).toList()))
                .toList());
    }
}
