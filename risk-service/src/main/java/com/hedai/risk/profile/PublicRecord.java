package com.hedai.risk.profile;

import com.hedai.commons.money.Money;
import java.time.LocalDate;

/** A judgment or a debt to the state (公共信息). */
public record PublicRecord(Kind kind, LocalDate on, Money amount) {

    public PublicRecord {
        Facts.complete("public record", kind, on, amount);
    }

    /** What the public register says (公共信息类型). */
    public enum Kind {
        ENFORCEMENT,
        CIVIL_JUDGMENT,
        TAX_ARREARS
    }
}
