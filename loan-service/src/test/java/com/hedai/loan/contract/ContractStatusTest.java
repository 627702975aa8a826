package com.hedai.loan.contract;

import static com.hedai.loan.contract.ContractStatus.AWAITING_CONFIRMATION;
import static com.hedai.loan.contract.ContractStatus.AWAITING_SIGNATURE;
import static com.hedai.loan.contract.ContractStatus.SIGNED;
import static com.hedai.loan.contract.ContractStatus.VOID;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContractStatusTest {
    private static final Map<ContractStatus, Set<ContractStatus>> TABLE = Map.of(
            AWAITING_CONFIRMATION, Set.of(AWAITING_SIGNATURE, VOID),
            AWAITING_SIGNATURE, Set.of(SIGNED, VOID));

    @ParameterizedTest
    @EnumSource
    void nothingIsSignedBeforeTheDisclosureIsConfirmed(ContractStatus from) {
        for (var to : ContractStatus.values()) {
            assertThat(from.next().contains(to))
                    .as("%s -> %s", from, to)
                    .isEqualTo(TABLE.getOrDefault(from, Set.of()).contains(to));
        }
    }
}
