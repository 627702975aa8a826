package com.hedai.lending.servicing;

import static com.hedai.lending.servicing.OwedPart.FEE;
import static com.hedai.lending.servicing.OwedPart.INTEREST;
import static com.hedai.lending.servicing.OwedPart.PENALTY;
import static com.hedai.lending.servicing.OwedPart.PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.money.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class AllocationTest {
    private static final List<OwedPart> USUAL = List.of(FEE, PENALTY, INTEREST, PRINCIPAL);

    @Test
    void feeComesBeforePenaltyBeforeInterestBeforePrincipal() {
        var allocation = Allocation.of(Money.of("18.00"), owed(owed("5.00", "2.00", "10.00", "100.00")), USUAL);

        assertThat(allocation.shares().get(1)).isEqualTo(owed("5.00", "2.00", "10.00", "1.00"));
        assertThat(allocation.surplus()).isEqualTo(Money.ZERO);
    }

    @Test
    void aProductMayPutPrincipalFirst() {
        var order = List.of(PRINCIPAL, INTEREST, PENALTY, FEE);

        var allocation = Allocation.of(Money.of("105.00"), owed(owed("5.00", "2.00", "10.00", "100.00")), order);

        assertThat(allocation.shares().get(1)).isEqualTo(owed("0.00", "0.00", "5.00", "100.00"));
    }

    @Test
    void theOldestInstalmentIsSettledBeforeTheNextGetsAnything() {
        var allocation = Allocation.of(
                Money.of("120.00"),
                owed(owed("0.00", "0.00", "10.00", "100.00"), owed("0.00", "0.00", "9.00", "101.00")),
                USUAL);

        assertThat(allocation.shares().get(1)).isEqualTo(owed("0.00", "0.00", "10.00", "100.00"));
        assertThat(allocation.shares().get(2)).isEqualTo(owed("0.00", "0.00", "9.00", "1.00"));
    }

    @Test
    void whatNobodyOwesIsSurplus() {
        var allocation = Allocation.of(Money.of("50.00"), owed(owed("0.00", "0.00", "1.00", "9.00")), USUAL);

        assertThat(allocation.surplus()).isEqualTo(Money.of("40.00"));
    }

    @Test
    void instalmentsThatGetNothingAreLeftOut() {
        var allocation =
                Allocation.of(Money.of("5.00"), owed(Owed.NOTHING, owed("0.00", "0.00", "10.00", "1.00")), USUAL);

        assertThat(allocation.shares()).containsOnlyKeys(2);
    }

    static Owed owed(String fee, String penalty, String interest, String principal) {
        return new Owed(Money.of(fee), Money.of(penalty), Money.of(interest), Money.of(principal));
    }

    private static SequencedMap<Integer, Owed> owed(Owed... instalments) {
        var byNumber = new LinkedHashMap<Integer, Owed>();
        for (var instalment : instalments) {
            byNumber.put(byNumber.size() + 1, instalment);
        }
        return byNumber;
    }
}
