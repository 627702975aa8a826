package com.hedai.loan.application;

import static com.hedai.loan.application.ApplicationStatus.APPROVED;
import static com.hedai.loan.application.ApplicationStatus.CANCELLED;
import static com.hedai.loan.application.ApplicationStatus.CONTRACTED;
import static com.hedai.loan.application.ApplicationStatus.DECLINED;
import static com.hedai.loan.application.ApplicationStatus.DISBURSED;
import static com.hedai.loan.application.ApplicationStatus.DISBURSEMENT_FAILED;
import static com.hedai.loan.application.ApplicationStatus.DISBURSING;
import static com.hedai.loan.application.ApplicationStatus.EXPIRED;
import static com.hedai.loan.application.ApplicationStatus.IN_ASSESSMENT;
import static com.hedai.loan.application.ApplicationStatus.IN_REVIEW;
import static com.hedai.loan.application.ApplicationStatus.RETURNED;
import static com.hedai.loan.application.ApplicationStatus.SIGNED;
import static com.hedai.loan.application.ApplicationStatus.SUBMITTED;
import static com.hedai.loan.application.ApplicationStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApplicationStatusTest {
    private static final Map<ApplicationStatus, Set<ApplicationStatus>> TABLE = Map.of(
            SUBMITTED, Set.of(IN_ASSESSMENT, IN_REVIEW, WITHDRAWN),
            IN_ASSESSMENT, Set.of(IN_REVIEW, APPROVED, DECLINED, WITHDRAWN),
            IN_REVIEW, Set.of(IN_ASSESSMENT, APPROVED, DECLINED, RETURNED, WITHDRAWN),
            RETURNED, Set.of(SUBMITTED, WITHDRAWN, EXPIRED),
            APPROVED, Set.of(CONTRACTED, WITHDRAWN),
            CONTRACTED, Set.of(SIGNED, WITHDRAWN, EXPIRED),
            SIGNED, Set.of(DISBURSING, CANCELLED),
            DISBURSING, Set.of(DISBURSED, DISBURSEMENT_FAILED),
            DISBURSEMENT_FAILED, Set.of(DISBURSING, CANCELLED));

    @ParameterizedTest
    @EnumSource
    void goesExactlyWhereTheTableSays(ApplicationStatus from) {
        for (var to : ApplicationStatus.values()) {
            assertThat(from.next().contains(to))
                    .as("%s -> %s", from, to)
                    .isEqualTo(TABLE.getOrDefault(from, Set.of()).contains(to));
        }
    }

    @Test
    void aDecidedApplicationStaysDecided() {
        var endings = EnumSet.allOf(ApplicationStatus.class);
        endings.removeIf(status -> !status.isFinal());

        assertThat(endings).containsExactly(DISBURSED, DECLINED, WITHDRAWN, EXPIRED, CANCELLED);
    }

    @Test
    void whatIsSignedCanNoLongerBeWithdrawn() {
        assertThat(SIGNED.next()).doesNotContain(WITHDRAWN, EXPIRED);
        assertThat(DISBURSING.next()).doesNotContain(WITHDRAWN, EXPIRED);
    }
}
