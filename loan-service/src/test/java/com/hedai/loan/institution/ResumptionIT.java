package com.hedai.loan.institution;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.persistence.UuidTypeHandler;
import com.hedai.loan.fixture.LoanServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ResumptionIT extends LoanServiceTest {
    @Autowired
    private Resumption resumption;

    @Test
    void aLenderThatWorksAlreadyGetsWhatCameWithAReleaseOnce() {
        var lender = lender("BANK");
        delete("delete from product where institution_id = ? and code = 'student-loan'", lender);
        delete("delete from approval_plan where institution_id = ? and code = 'STUDENT'", lender);

        resumption.resume();
        resumption.resume();

        assertThat(count("select count(*) from product where institution_id = ? and code = 'student-loan'", lender))
                .isEqualTo(1);
        assertThat(count("select count(*) from approval_plan where institution_id = ? and code = 'STUDENT'", lender))
                .isEqualTo(1);
    }

    private void delete(String statement, UUID lender) {
        jdbc.update(statement, (Object) UuidTypeHandler.bytes(lender));
    }

    private int count(String query, UUID lender) {
        return jdbc.queryForObject(query, Integer.class, (Object) UuidTypeHandler.bytes(lender));
    }
}
