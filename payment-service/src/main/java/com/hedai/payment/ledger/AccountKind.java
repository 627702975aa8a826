package com.hedai.payment.ledger;

/** On which side of the books an account stands (科目类别). */
enum AccountKind {
    ASSET,
    LIABILITY,
    INCOME
}
