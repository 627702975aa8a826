package com.hedai.testing.people;

import com.hedai.commons.money.Money;
import java.time.LocalDate;

/** One movement on an account (交易明细): positive amounts come in; the balance is the one after it. */
public record Transaction(
        LocalDate on, Money amount, Money balance, String counterparty, String summary, Category category) {}
