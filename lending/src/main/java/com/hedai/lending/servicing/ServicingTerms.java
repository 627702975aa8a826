package com.hedai.lending.servicing;

import java.util.List;

/**
 * How a loan is served, beside its schedule (贷后条件).
 *
 * @param order in which order money settles what is owed of one instalment
 */
public record ServicingTerms(ArrearsTerms arrears, SettlementTerms settlement, List<OwedPart> order) {
    public ServicingTerms {
        order = List.copyOf(order);
    }
}
