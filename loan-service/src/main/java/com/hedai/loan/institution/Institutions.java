package com.hedai.loan.institution;

import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import com.hedai.loan.LoanReason;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The lenders this service knows (机构名录). */
@Component
public class Institutions {
    private final InstitutionMapper rows;

    Institutions(InstitutionMapper rows) {
        this.rows = rows;
    }

    /** The lender with this id. */
    public Institution get(UUID id) {
        return rows.find(id).orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND));
    }

    /** The lender with this code, or a refusal at the field {@code institution}. */
    public Institution named(String code) {
        return rows.named(code).orElseThrow(() -> new Refusal(LoanReason.INSTITUTION_UNKNOWN).at("institution"));
    }
}
