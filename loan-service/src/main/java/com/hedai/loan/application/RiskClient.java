package com.hedai.loan.application;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.loan.product.ProductKind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What this feature asks the risk service (风险服务接口). */
@HttpExchange("/internal/v1/assessments")
interface RiskClient {
    /** The same id asks the same question: repeating it is harmless. */
    @PutExchange("/{id}")
    Accepted assess(@PathVariable UUID id, @RequestBody AssessmentRequest request);

    record AssessmentRequest(
            UUID applicationId,
            UUID borrowerId,
            UUID institutionId,
            String product,
            ProductKind productKind,
            Money amount,
            int months,
            AnnualRate annualRate,
            Money instalment,
            long profileVersion,
            AssessedProfile profile) {}

    /** What the model may look at; no name, number or address. */
    record AssessedProfile(
            LocalDate birthOn,
            String employmentKind,
            @Nullable LocalDate employedSince,
            @Nullable Money monthlyIncome,
            String education,
            String maritalStatus,
            @Nullable LocalDate residentSince) {}

    record Accepted(UUID id) {}
}
