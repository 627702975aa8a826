package com.hedai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.hedai.check.Books;
import com.hedai.launcher.OneMachine;
import com.hedai.launcher.Part;
import com.hedai.testing.people.Archetype;
import com.hedai.testing.sandbox.BookedOrder;
import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Services killed at the worst moments (断电、杀进程): nothing is lost, nothing happens twice, and two minutes later every book agrees.
 * Last of all stories, for it leaves nothing as it was.
 */
@Order(Integer.MAX_VALUE)
@DisplayName("故障:随时杀进程,不丢、不重、两分钟内有结果")
class KillIT {
    private static final Duration FINAL = Duration.ofSeconds(120);

    private static Stage stage;

    private Lender lender;
    private OneMachine machine;
    private Faults faults;

    @BeforeEach
    void aPlatformThatMayBeBroken() {
        stage = Stage.get();
        assumeTrue(stage.processes().isPresent(), "a platform that runs anyway is not killed");
        machine = stage.processes().get();
        faults = stage.machine().orElseThrow().faults();
        awaitOpenDoors();
        lender = stage.lender("故障演练小额贷款有限公司");
    }

    /** Whoever was called in vain is not called for some seconds; then the doors are open again. */
    private static void awaitOpenDoors() {
        var administrator = stage.administrator();
        for (var service : List.of("loan", "user", "payment", "risk", "audit")) {
            Await.until(
                    service + "-service to answer",
                    FINAL,
                    () -> reached(() -> administrator.get("/api/v1/" + service + "/parked-facts")),
                    seen -> seen.stream().anyMatch(reply -> reply.status() == 200));
        }
    }

    @AfterEach
    void everyBookAgrees() {
        if (machine != null) {
            assertThat(new Books(machine.database(), machine.exportedHeads()).violations(FINAL))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("提交成功、应答之前被杀:重试得到同一个申请,不会有两个")
    void killedAfterTheCommitAndBeforeTheAnswer() {
        var borrower = stage.borrower(lender, Archetype.STEADY_SALARIED);
        var card = borrower.getReady();
        var key = UUID.randomUUID().toString();
        var fault = faults.arm(machine, Part.LOAN, "answer");

        assertThat(statusOf(() -> borrower.apply(Borrower.MICRO_LOAN, "6000.00", 6, card, key)))
                .isNotEqualTo(201);
        fault.awaitStrike();
        restart(Part.LOAN);

        var again = Await.until(
                "the answer to the same application",
                FINAL,
                () -> borrower.apply(Borrower.MICRO_LOAN, "6000.00", 6, card, key),
                reply -> reply.status() == 201);
        assertThat(again.headers().firstValue("Idempotent-Replayed")).hasValue("true");
        assertThat(borrower.api().get("/api/v1/applications").expect(200).at("items"))
                .hasSize(1);
        awaitStatus(borrower, again.text("id"), "CONTRACTED");
    }

    @ParameterizedTest(name = "{1}")
    @DisplayName("放款途中被杀")
    @CsvSource({"send, 发送银行之前", "sent, 银行已受理、结果未记"})
    void killedInTheMiddleOfADisbursement(String point, String words) {
        var borrower = stage.borrower(lender, Archetype.STEADY_SALARIED);
        var application = signedAfter(borrower, () -> faults.arm(machine, Part.PAYMENT, point));

        machine.operator().awaitEnd(Part.PAYMENT);
        restart(Part.PAYMENT);

        awaitStatus(borrower, application, "DISBURSED");
        assertThat(payoutsTo(borrower)).isEqualTo(1);
    }

    @ParameterizedTest
    @DisplayName("读者应用了事件、提交之前被杀(持有租约)")
    @EnumSource(names = {"LOAN", "PAYMENT", "AUDIT", "USER"})
    void killedBetweenTheEffectAndTheCursor(Part reader) {
        var borrower = stage.borrower(lender, Archetype.STEADY_SALARIED);
        var application = signedAfter(borrower, () -> faults.arm(machine, reader, "effect"));

        machine.operator().awaitEnd(reader);
        restart(reader);

        awaitStatus(borrower, application, "DISBURSED");
        assertThat(payoutsTo(borrower)).isEqualTo(1);
    }

    @Test
    @DisplayName("评估算完、入库之前被杀")
    void killedWithAnAssessmentMade() {
        var borrower = stage.borrower(lender, Archetype.STEADY_SALARIED);
        var card = borrower.getReady();
        var fault = faults.arm(machine, Part.RISK, "assessed");
        var application = borrower.apply(Borrower.MICRO_LOAN, "6000.00", 6, card)
                .expect(201)
                .text("id");

        fault.awaitStrike();
        restart(Part.RISK);

        awaitStatus(borrower, application, "CONTRACTED");
    }

    @Test
    @DisplayName("大门与用户服务同时被杀:令牌仍有效,申请照常")
    void theDoorAndWhoKnowsEverybodyKilledAtOnce() {
        var borrower = stage.borrower(lender, Archetype.STEADY_SALARIED);
        var card = borrower.getReady();
        var application = borrower.apply(Borrower.MICRO_LOAN, "6000.00", 6, card)
                .expect(201)
                .text("id");

        machine.operator().kill(Part.GATEWAY);
        machine.operator().kill(Part.USER);
        machine.operator().start(Part.USER);
        machine.operator().start(Part.GATEWAY);

        awaitStatus(borrower, application, "CONTRACTED");
    }

    @Test
    @DisplayName("读者冻结超过租约:另一实例接手,醒来的旧读者什么也改不了")
    void aReaderThatWakesUpLateChangesNothing() {
        var borrower = stage.borrower(lender, Archetype.STEADY_SALARIED);
        Faults.Armed[] fault = new Faults.Armed[1];
        var second = machine.operator().beside(Part.LOAN);
        try {
            var application = signedAfter(borrower, () -> fault[0] = faults.arm(machine, Part.LOAN, "reading"));
            fault[0].awaitStandstill();
            machine.operator().freeze(Part.LOAN);
            var beside = borrower.api().at(second.url());
            Await.until(
                    "the other instance to finish the work",
                    FINAL,
                    () -> beside.get("/api/v1/applications/" + application),
                    seen -> seen.status() == 200 && seen.text("status").equals("DISBURSED"));
            machine.operator().thaw(Part.LOAN);
            awaitStatus(borrower, application, "DISBURSED");
            awaitLine(Part.LOAN, "the lease went to another instance");
        } finally {
            machine.operator().thaw(Part.LOAN);
            second.process().destroyForcibly();
        }
        assertThat(payoutsTo(borrower)).isEqualTo(1);
    }

    @Test
    @DisplayName("Redis 清空、停机:照常放款,恢复后照常")
    void redisEmptiedAndStopped() {
        assumeTrue(machine.operator().hasStarted(Part.REDIS), "a Redis that is named is not ours to kill");
        var before = stage.borrower(lender, Archetype.STEADY_SALARIED);
        var application = signedAfter(before, this::emptyRedis);
        awaitStatus(before, application, "DISBURSED");

        machine.operator().kill(Part.REDIS);
        var without = stage.borrower(lender, Archetype.STEADY_SALARIED);
        var paidOut = signedAfter(without, () -> {});
        awaitStatus(without, paidOut, "DISBURSED");
        machine.operator().start(Part.REDIS);

        var after = stage.borrower(lender, Archetype.STEADY_SALARIED);
        awaitStatus(after, signedAfter(after, () -> {}), "DISBURSED");
    }

    @Test
    @DisplayName("四笔放款途中数据库被杀:恢复后全部到账,各一笔")
    void theDatabaseKilledWithMoneyOnItsWay() {
        assumeTrue(machine.operator().hasStarted(Part.DATABASE), "a database that is named is not ours to kill");
        var people = Stream.generate(() -> stage.borrower(lender, Archetype.STEADY_SALARIED))
                .limit(4)
                .toList();
        // Long enough that the bank has taken every order and executed none when the database dies.
        stage.platform().sandbox().setLatency("bank-settlement", Duration.ofSeconds(4));
        try {
            var applications = AtOnce.all(
                    people.size(),
                    people.stream()
                            .<Callable<String>>map(borrower -> () -> signedAfter(borrower, () -> {}))
                            .toList());
            machine.operator().kill(Part.DATABASE);
            machine.operator().start(Part.DATABASE);

            for (int i = 0; i < people.size(); i++) {
                awaitStatus(people.get(i), applications.get(i), "DISBURSED");
            }
        } finally {
            stage.platform().sandbox().removeLatencies();
        }
        assertThat(people)
                .allSatisfy(borrower -> assertThat(payoutsTo(borrower)).isEqualTo(1));
    }

    private void emptyRedis() {
        try (var client = RedisClient.create(machine.redis().url());
                var connection = client.connect()) {
            connection.sync().flushall();
        }
    }

    /** A borrower whose contract is signed; what is armed strikes in what follows. The application's id. */
    private static String signedAfter(Borrower borrower, Runnable armed) {
        var card = borrower.getReady();
        var application = borrower.apply(Borrower.MICRO_LOAN, "6000.00", 6, card)
                .expect(201)
                .text("id");
        var contract = borrower.awaitApplication(application, "CONTRACTED").text("contractId");
        borrower.confirmDisclosure(contract).expect(200);
        var code = borrower.signingCode(contract);
        armed.run();
        // Whoever dies on the way may cost the answer, never the signature.
        statusOf(() -> borrower.signWith(contract, code));
        return application;
    }

    private void awaitLine(Part part, String words) {
        var log = machine.home().log(part);
        Await.until(
                part + " to say: " + words,
                FINAL,
                () -> {
                    try (var lines = Files.lines(log)) {
                        return lines.anyMatch(line -> line.contains(words));
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                },
                said -> said);
    }

    private void restart(Part part) {
        machine.operator().awaitEnd(part);
        machine.operator().start(part);
    }

    private static void awaitStatus(Borrower borrower, String application, String status) {
        Await.until(
                "application " + status,
                FINAL,
                () -> reached(() -> borrower.api().get("/api/v1/applications/" + application)),
                seen -> seen.stream()
                        .anyMatch(reply ->
                                reply.status() == 200 && reply.text("status").equals(status)));
    }

    private static long payoutsTo(Borrower borrower) {
        return stage.platform().sandbox().orders().stream()
                .map(BookedOrder::order)
                .filter(order -> order.operation().equals("PAYOUT")
                        && order.cardNumber().equals(borrower.person().cardNumber())
                        && order.status().equals("SUCCESS"))
                .count();
    }

    /** The answer, if one came. */
    private static List<Reply> reached(Supplier<Reply> call) {
        try {
            return List.of(call.get());
        } catch (UncheckedIOException broken) {
            return List.of();
        }
    }

    /** The status of the answer, 0 when none came. */
    private static int statusOf(Supplier<Reply> call) {
        return reached(call).stream().mapToInt(Reply::status).findFirst().orElse(0);
    }
}
