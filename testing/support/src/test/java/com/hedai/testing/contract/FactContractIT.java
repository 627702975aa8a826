package com.hedai.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.feed.Outbox;
import com.hedai.commons.sample.SampleTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestContextManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a service writes is validated after each of its tests. */
@SampleTest
class FactContractIT {
    @Autowired
    Outbox outbox;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void aFactOfTheRightShapePasses() {
        assertThat(problemsAfter("Happened", Map.of("number", 1))).isEmpty();
    }

    @Test
    void aFactOfTheWrongShapeIsFound() {
        assertThat(problemsAfter("Happened", Map.of("number", "one")))
                .singleElement()
                .asString()
                .contains("Happened of sample-service/number");
    }

    @Test
    void aFactWithoutASchemaIsFound() {
        assertThat(problemsAfter("HappenedTwice", Map.of()))
                .singleElement()
                .asString()
                .contains("HappenedTwice of sample-service has no schema");
    }

    @Test
    void everyTestOfAWholeServiceTakesPart() {
        assertThat(new TestContextManager(getClass()).getTestExecutionListeners())
                .hasAtLeastOneElementOfType(FactContract.class);
    }

    /** Written and taken back, or this test would be refused as well. */
    private List<String> problemsAfter(String type, Object data) {
        return transactions.execute(status -> {
            status.setRollbackOnly();
            outbox.publish(type, UUID.randomUUID(), UUID.randomUUID(), data);
            return new WrittenFacts("sample-service", jdbc, FactSchemas.committed()).problems();
        });
    }
}
