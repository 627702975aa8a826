package com.hedai.acceptance.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.acceptance.Stage;
import com.hedai.acceptance.hostile.Attack.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every operation of every document, at the gateway and at the service itself, under input that no app would send. */
@DisplayName("恶意输入:网关与各服务端口")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostileInputIT {
    static final List<Operation> OPERATIONS = ApiDocuments.operations();

    static Volley volley;
    static Crew crew;
    static Map<String, RawDoor> doors;
    static Map<String, Crew.Member> allowed = new TreeMap<>();

    @BeforeAll
    static void signEverybodyIn() {
        var stage = Stage.get();
        doors = new TreeMap<>();
        stage.installation().doors().forEach((name, address) -> doors.put(name, new RawDoor(address)));
        crew = Crew.of(stage);
        volley = new Volley();
        for (var operation : OPERATIONS) {
            if (operation.isHarmless()) {
                crew.allowed(operation, doors.get(operation.service()))
                        .ifPresent(member -> allowed.put(operation.name(), member));
            }
        }
    }

    @AfterAll
    static void tell() {
        volley.writeFigures();
    }

    static Stream<Operation> of(String service) {
        return OPERATIONS.stream().filter(operation -> operation.service().equals(service));
    }

    @Order(1)
    @ParameterizedTest
    @ValueSource(strings = {"user-service", "loan-service", "risk-service", "payment-service", "audit-service"})
    @DisplayName("超出接口定义的输入一律以问题文档拒绝,不产生任何对象")
    void whatIsOutsideTheSchemaIsRefusedAndLeavesNothing(String service) {
        var before = Census.of(OPERATIONS, allowed, doors);

        of(service).forEach(operation -> {
            var attacks = Stream.of(
                            BodyAttacks.onFields(operation).stream()
                                    .filter(attack -> attack.outcome() != Outcome.UNBROKEN),
                            BodyAttacks.onWhole(operation).stream(),
                            RequestAttacks.onPath(operation, OPERATIONS).stream(),
                            RequestAttacks.onMethod(operation, OPERATIONS).stream(),
                            RequestAttacks.onHeaders(operation).stream()
                                    .filter(attack -> attack.outcome() == Outcome.REFUSED))
                    .flatMap(list -> list)
                    .toList();
            fire(operation, attacks);
        });

        assertThat(volley.complaints()).isEmpty();
        assertThat(Census.of(OPERATIONS, allowed, doors)).isEqualTo(before);
    }

    @Order(2)
    @ParameterizedTest
    @ValueSource(strings = {"user-service", "loan-service", "risk-service", "payment-service", "audit-service"})
    @DisplayName("合乎定义但古怪的取值不会引发系统错误")
    void whatIsOddButInsideTheSchemaBreaksNothing(String service) {
        of(service).forEach(operation -> {
            var attacks = Stream.of(
                            BodyAttacks.onFields(operation).stream()
                                    .filter(attack -> attack.outcome() == Outcome.UNBROKEN),
                            RequestAttacks.onQuery(operation).stream(),
                            RequestAttacks.onHeaders(operation).stream()
                                    .filter(attack -> attack.outcome() == Outcome.UNBROKEN))
                    .flatMap(list -> list)
                    .toList();
            fire(operation, attacks);
        });

        assertThat(volley.complaints()).isEmpty();
    }

    @Order(3)
    @Test
    @DisplayName("十兆字节的请求体被拒绝")
    void tenMegabytesAreTooLarge() {
        for (var service :
                List.of("user-service", "loan-service", "risk-service", "payment-service", "audit-service")) {
            of(service)
                    .filter(operation -> !operation.bodies().isEmpty() && allowed.containsKey(operation.name()))
                    .limit(1)
                    .forEach(operation -> doorsOf(operation)
                            .forEach(door -> volley.fire(
                                    operation.name(),
                                    door,
                                    doors.get(door),
                                    allowed.get(operation.name()),
                                    BodyAttacks.large(operation))));
        }

        assertThat(volley.complaints()).isEmpty();
    }

    @Order(4)
    @Test
    @DisplayName("未登录者在每个非公开接口得到 401")
    void nobodyIsAskedToSignIn() {
        for (var operation : OPERATIONS) {
            if (allowed.get(operation.name()) != null
                    && allowed.get(operation.name()).token().isEmpty()) {
                continue;
            }
            var request = Request.of(operation.method(), operation.somePath()).json("[");
            doorsOf(operation)
                    .forEach(door -> volley.fire(
                            operation.name(),
                            door,
                            doors.get(door),
                            Crew.Member.NOBODY,
                            List.of(Attack.of("nobody", request, Outcome.UNAUTHENTICATED))));
        }

        assertThat(volley.complaints()).isEmpty();
    }

    @Order(5)
    @Test
    @DisplayName("之后各服务仍就绪")
    void everyServiceIsStillReady() {
        doors.forEach((name, door) -> assertThat(door.send(Request.of("GET", "/actuator/health/readiness"))
                        .body())
                .as(name)
                .isEqualTo("{\"status\":\"UP\"}"));
    }

    private static void fire(Operation operation, List<Attack> attacks) {
        var member = Objects.requireNonNullElse(allowed.get(operation.name()), Crew.Member.NOBODY);
        doorsOf(operation).forEach(door -> volley.fire(operation.name(), door, doors.get(door), member, attacks));
    }

    /** The gateway never routes what is internal. */
    private static List<String> doorsOf(Operation operation) {
        var both = new ArrayList<>(List.of(operation.service()));
        if (!operation.isInternal()) {
            both.add("gateway-service");
        }
        return both;
    }
}
