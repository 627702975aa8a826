package com.hedai.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.client.ServiceClients;
import com.hedai.commons.money.Money;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What a service asks is compared with what its neighbour offers. */
class CallerContractTest {
    private static final OpenApi OFFERED = OpenApi.parse("""
            paths:
              /internal/v1/payments/{id}:
                put:
                  requestBody:
                    content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
                  responses:
                    '202':
                      content: {application/json: {schema: {$ref: '#/components/schemas/Accepted'}}}
                get:
                  parameters:
                    - {name: id, in: path, schema: {type: string, format: uuid}}
                    - {name: limit, in: query, schema: {type: integer, format: int32}}
                  responses:
                    '200':
                      content: {application/json: {schema: {$ref: '#/components/schemas/Accepted'}}}
            components:
              schemas:
                Order:
                  type: object
                  properties:
                    amount: {type: string, pattern: '^-?\\d{1,16}(\\.\\d{1,2})?$'}
                    kind: {type: string, enum: [SCHEDULED, ACTIVE]}
                    months: {type: integer, format: int32}
                    note: {type: string}
                  required: [amount, kind]
                Accepted:
                  type: object
                  properties:
                    id: {type: string, format: uuid}
                    state: {type: string, enum: [OPEN, DONE]}
            """);

    @HttpExchange("/internal/v1/payments")
    interface Right {
        enum Kind {
            ACTIVE
        }

        enum State {
            OPEN,
            DONE,
            LOST
        }

        record Order(Money amount, Kind kind, @Nullable UUID note) {}

        record Accepted(UUID id, State state) {}

        @PutExchange("/{paymentId}")
        Accepted pay(@PathVariable UUID paymentId, @RequestBody Order order);

        @GetExchange("/{paymentId}")
        Accepted payment(@PathVariable UUID paymentId, @RequestParam int limit);
    }

    @HttpExchange("/internal/v1")
    interface Wrong {
        enum Kind {
            ACTIVE,
            URGENT
        }

        enum State {
            OPEN
        }

        record Order(@Nullable Money amount, int note, long months, String phone) {}

        record Accepted(long id, State state, String colour) {}

        @PutExchange("/payments/{id}")
        Accepted pay(@PathVariable UUID id, @RequestBody Order order);

        @PutExchange("/payouts/{id}")
        void payOut(@PathVariable UUID id, @RequestBody Order order);

        @GetExchange("/payments/{id}")
        Right.Accepted payment(@PathVariable UUID id, @RequestParam int wait);
    }

    /** Makes its client as services do. */
    static final class Caller {
        private static final String SAMPLE = "sample-service";

        final Right right;

        Caller(ServiceClients clients) {
            right = clients.of(Right.class, SAMPLE, Duration.ofSeconds(1));
        }
    }

    @Test
    void aSliceOfWhatIsOfferedIsRight() {
        assertThat(differences(Right.class)).isEmpty();
    }

    @Test
    void everyDifferenceIsFound() {
        assertThat(differences(Wrong.class))
                .containsExactly(
                        "Wrong.pay answer.colour: is not there",
                        "Wrong.pay answer.id: expected a whole number (long) here, but it is string uuid",
                        "Wrong.pay answer.state: DONE may come but is not understood",
                        "Wrong.pay request.amount: is required but may be absent here",
                        "Wrong.pay request.kind: is required but not sent",
                        "Wrong.pay request.months: expected a whole number (long) here, but it is integer int32",
                        "Wrong.pay request.note: expected a whole number (int) here, but it is string",
                        "Wrong.pay request.phone: is not there",
                        "Wrong.payOut: sample-service offers no PUT /internal/v1/payouts/{id}",
                        "Wrong.payment ?wait: is not there");
    }

    @Test
    void slicesAreFoundWhereClientsAreMade() {
        assertThat(Constants.passed(Caller.class, ServiceClients.class, "of"))
                .containsExactly(new Constants.Passed(Right.class, "sample-service"));
    }

    private static List<String> differences(Class<?> slice) {
        return new CallerContract(service -> OFFERED).differences(slice, "sample-service");
    }
}
