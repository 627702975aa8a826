package com.hedai.payment.ledger;

import com.hedai.commons.money.Money;

/** What an account has moved so far (科目发生额). */
record AccountTotals(
        String account, String nameZh, String nameEn, AccountKind kind, Money debitTotal, Money creditTotal) {}
