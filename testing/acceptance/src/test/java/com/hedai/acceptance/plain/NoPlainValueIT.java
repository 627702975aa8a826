package com.hedai.acceptance.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.hedai.acceptance.Installation;
import com.hedai.acceptance.Stage;
import com.hedai.commons.web.CommonReason;
import com.hedai.testing.server.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A borrower with values nobody else has lives a whole loan; then the values are searched for wherever the platform keeps something.
 * The sandbox stands for the outside world, whose books may hold them. See {@code docs/compliance/encryption.md}.
 */
@DisplayName("敏感数据不落明文:库、文件、缓存、日志、内存")
class NoPlainValueIT {
    private static final Markers CONTROL = new Markers(Map.of("lender", Marked.LENDER));
    private static final String SANDBOX = "sandbox";

    /** What sends and receives, and keeps the bytes of the last message until the next one or the end of the connection. */
    private static final List<String> TRANSPORT = List.of(
            "org.apache.coyote.",
            "org.apache.tomcat.util.",
            "org.apache.catalina.connector.",
            "org.springframework.http.",
            "jdk.internal.net.http.",
            "reactor.netty.",
            "io.netty.");

    static Installation installation;
    static Marked marked;

    @BeforeAll
    static void live() {
        var stage = Stage.get();
        installation = stage.installation();
        marked = new Marked(stage);
        marked.borrowAndRepay();
        marked.prove();
    }

    @Test
    @DisplayName("五个库逐表逐列导出:没有明文")
    void theDatabaseHoldsNoPlainValue() throws Exception {
        try (var database = new Database(installation)) {
            var found = database.search(marked.markers());
            var control = database.search(CONTROL);

            System.out.printf("plain values in the database: %d, of %d bytes%n", found.size(), database.searched());
            assertThat(control).containsKeys("hedai_user.institution.name", "hedai_loan.institution.name");
            assertThat(found).isEmpty();
        }
    }

    @Test
    @DisplayName("数据库的数据文件:没有明文;重做日志中没有只告诉过平台的值")
    void theFilesOfTheDatabaseHoldNoPlainValue() throws Exception {
        var data = installation.data().resolve("mariadb");
        assumeThat(data).as("the embedded database").isDirectory();
        try (var database = new Database(installation)) {
            database.writeOut();
        }
        var tables = new ArrayList<Path>();
        for (var service : Database.SERVICES) {
            tables.addAll(Haystack.filesUnder(data.resolve(Database.schema(service))));
        }
        // the books of the outside world share the server, and with it the redo log, undo logs and system tables
        var shared = Haystack.filesUnder(data).stream()
                .filter(file -> !tables.contains(file))
                .filter(file -> !file.startsWith(data.resolve("hedai_sandbox")))
                .toList();

        var control = Haystack.searchFiles(tables, CONTROL);
        var found = Haystack.searchFiles(tables, marked.markers());
        var foundInShared = Haystack.searchFiles(shared, marked.markersOfOurs());

        System.out.printf(
                "plain values in %d files of tables: %s, in %d others: %s%n",
                tables.size(), found, shared.size(), foundInShared);
        assertThat(control).containsKey("institution.ibd");
        assertThat(Haystack.searchFiles(shared, CONTROL)).containsKey("ib_logfile0");
        assertThat(found).isEmpty();
        assertThat(foundInShared).isEmpty();
    }

    @Test
    @DisplayName("Redis 的全部键和值:没有明文")
    void redisHoldsNoPlainValue() {
        var all = new RedisKeys(installation).all();
        var found = new TreeMap<String, Map<String, Integer>>();
        all.forEach((key, value) -> {
            var here = marked.markers().counts(value, value.length);
            if (!here.isEmpty()) {
                found.put(key, here);
            }
        });

        System.out.printf("plain values in %d keys of Redis: %s%n", all.size(), found);
        assertThat(all.keySet()).anyMatch(key -> key.startsWith("hedai:profile:"));
        assertThat(found).isEmpty();
    }

    @Test
    @DisplayName("全部日志与网关暂存目录:没有明文")
    void logsAndSpoolHoldNoPlainValue() {
        var logs = Haystack.filesUnder(installation.home().resolve("logs")).stream()
                .filter(file -> !file.getFileName().toString().startsWith(SANDBOX))
                .toList();
        var spool = installation.data().resolve("spool");
        var files = new ArrayList<>(logs);
        if (Files.isDirectory(spool)) {
            files.addAll(Haystack.filesUnder(spool));
        }

        var found = Haystack.searchFiles(files, marked.markers());

        System.out.printf("plain values in %d logs and spooled files: %s%n", files.size(), found);
        assertThat(Haystack.searchFiles(files, new Markers(Map.of("start", "Started LoanServiceApplication"))))
                .containsKey("loan-service.log");
        assertThat(found).isEmpty();
    }

    @Test
    @DisplayName("各服务的内存:处理完毕并回收之后,除收发缓冲区外没有明文")
    void theMemoryOfTheServicesHoldsNoPlainValueOutsideTransportBuffers() {
        var services = List.of(
                "user-service", "loan-service", "risk-service", "payment-service", "audit-service", "gateway-service");
        var heap = new Heap(installation, Repository.root().resolve("testing/acceptance/target"));
        // the texts of refusals are there once somebody was refused
        Stage.get().administrator().get("/api/v1/user/borrowers/" + UUID.randomUUID());
        var control = heap.holders("user-service", new Markers(Map.of("refusal", CommonReason.FORBIDDEN.zh())));
        var inBuffers = new TreeMap<String, Map<String, Integer>>();
        var held = new TreeMap<String, Map<String, Integer>>();
        for (var service : services) {
            heap.holders(service, marked.markers())
                    .forEach((holder, arrays) -> (isTransport(holder) ? inBuffers : held)
                            .computeIfAbsent(service, any -> new TreeMap<>())
                            .put(holder, arrays));
        }

        System.out.printf(
                "plain values in the memory of %d services: %s; in buffers of connections: %s%n",
                services.size(), held, inBuffers);
        assertThat(control).containsKey("com.hedai.commons.web.CommonReason: refusal as UTF-16LE");
        assertThat(held).isEmpty();
    }

    private static boolean isTransport(String holder) {
        return TRANSPORT.stream().anyMatch(holder::startsWith);
    }
}
