package com.hedai.commons.crypto;

import java.util.Locale;

/** What a column tells about people (数据类别); the catalogue gives every column one. */
public enum DataClass {
    /** Who somebody is: name, identity number, employer, student number, firm. */
    IDENTITY,
    /** How somebody is reached: phone, address, contact person. */
    CONTACT,
    /** Bank card. */
    CARD,
    /** What somebody proves with: passwords, codes, tokens, keys. */
    CREDENTIAL,
    /** Whole documents about somebody: contracts, certificates, credit reports, frozen profiles. */
    REPORT,
    /** Amounts, dates, rates, scores and states of loans and payments. */
    FINANCE,
    /** What fits many people: education, province, kind of employment. */
    TRAIT,
    /** Who did what, from where. */
    TRACE,
    /** What people typed freely. */
    NOTE,
    /** Lenders, products, rules, roles. */
    BUSINESS,
    /** Ids, versions, times, queues. */
    TECHNICAL;

    /** Whether it names, reaches or impersonates somebody, so that standing in the clear needs a reason. */
    public boolean isDirect() {
        return switch (this) {
            case IDENTITY, CONTACT, CARD, CREDENTIAL, REPORT, NOTE -> true;
            case FINANCE, TRAIT, TRACE, BUSINESS, TECHNICAL -> false;
        };
    }

    static DataClass parse(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
