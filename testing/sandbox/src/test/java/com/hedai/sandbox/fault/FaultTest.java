package com.hedai.sandbox.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FaultTest {
    @Test
    void aFaultWithoutOperationStrikesEveryOperationOfItsPartner() {
        assertThat(fits(fault(null, null, 1), "bank", "anything")).isTrue();
        assertThat(fits(fault(null, null, 1), "sms", "anything")).isFalse();
    }

    @Test
    void anOperationMayBeNamedWithItsMethod() {
        assertThat(fits(fault("payouts", null, 1), "bank", "")).isTrue();
        assertThat(fits(fault("PUT payouts", null, 1), "bank", "")).isTrue();
        assertThat(fits(fault("GET payouts", null, 1), "bank", "")).isFalse();
    }

    @Test
    void aMatchMustBePartOfTheRequest() {
        assertThat(fits(fault(null, "order-1", 1), "bank", "/bank/v1/payouts/order-1\n{}"))
                .isTrue();
        assertThat(fits(fault(null, "order-2", 1), "bank", "/bank/v1/payouts/order-1\n{}"))
                .isFalse();
    }

    @Test
    void aFaultThatIsUsedUpStrikesNobody() {
        assertThat(fits(fault(null, null, 0), "bank", "")).isFalse();
    }

    private static Fault fault(@Nullable String operation, @Nullable String match, int remaining) {
        return new Fault(1, "bank", operation, FaultMode.ERROR_500, remaining, match, 0);
    }

    private static boolean fits(Fault fault, String partner, String content) {
        return fault.fits(partner, content, Set.of("payouts", "PUT payouts"), EnumSet.of(FaultMode.ERROR_500));
    }
}
