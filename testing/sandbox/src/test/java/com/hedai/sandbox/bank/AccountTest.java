package com.hedai.sandbox.bank;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccountTest {
    @Test
    void aMaskedNumberKeepsFourDigitsAtEachEnd() {
        assertThat(Account.masked("6228480402564890018")).isEqualTo("6228 **** **** 0018");
    }

    @Test
    void aShortNumberShowsNothing() {
        assertThat(Account.masked("LENDER")).isEqualTo("****");
    }
}
