package com.hedai.testing.sandbox;

import com.hedai.commons.money.Money;
import com.hedai.commons.web.Json;
import com.hedai.testing.people.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A client of the sandbox's control interface (沙箱控制客户端). */
public final class SandboxControl {
    private static final JsonMapper JSON = Json.lenient();
    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final URI base;
    private final HttpClient http = HttpClient.newHttpClient();

    /** For example {@code http://127.0.0.1:8190}. */
    public SandboxControl(URI base) {
        this.base = base;
    }

    /** Makes a person known to bank, bureau, statement source and identity source. */
    public void register(Person person) {
        send("POST", "/people", person);
    }

    private record Day(LocalDate date) {}

    public LocalDate today() {
        return read(get("/clock"), Day.class).date();
    }

    public void moveTo(LocalDate day) {
        send("PUT", "/clock", new Day(day));
    }

    public void addFault(FaultOrder fault) {
        send("POST", "/faults", fault);
    }

    /** Forgets all faults and lets go the requests that wait for an answer. */
    public void clearFaults() {
        send("DELETE", "/faults", null);
    }

    private record Latency(String partner, int medianMillis) {}

    /** Partner, or {@code bank-settlement} for the time between taking and executing an order. */
    public void setLatency(String partner, Duration median) {
        send("PUT", "/latency", new Latency(partner, Math.toIntExact(median.toMillis())));
    }

    /** Everybody answers at once, as tests like it. */
    public void removeLatencies() {
        for (var partner : List.of(
                "bank", "bank-settlement", "bureau", "statement-source", "identity", "chsi", "registry", "sms")) {
            setLatency(partner, Duration.ZERO);
        }
    }

    private record Outbox(List<SentMessage> items) {}

    /** Messages to a phone after a position, oldest first. */
    public List<SentMessage> messagesTo(String phone, long after) {
        var all = new ArrayList<SentMessage>();
        var position = after;
        while (true) {
            var page = read(get("/sms?phone=" + encoded(phone) + "&after=" + position), Outbox.class)
                    .items();
            if (page.isEmpty()) {
                return all;
            }
            all.addAll(page);
            position = page.getLast().position();
        }
    }

    public Optional<SentMessage> latestMessageTo(String phone) {
        var messages = messagesTo(phone, 0);
        return messages.isEmpty() ? Optional.empty() : Optional.of(messages.getLast());
    }

    /** Where a phone's messages end now: what is awaited comes after it. */
    public long messagePosition(String phone) {
        return latestMessageTo(phone).map(SentMessage::position).orElse(0L);
    }

    /** The six-digit code of the next message to a phone after a position; waits for it. */
    public String awaitCode(String phone, long after, Duration atMost) {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < deadline) {
            for (var message : messagesTo(phone, after)) {
                var code = CODE.matcher(message.text());
                if (code.find()) {
                    return code.group();
                }
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        throw new IllegalStateException("no code was sent to this phone within " + atMost);
    }

    private record Orders(List<BookedOrder> items) {}

    /** An order in the bank's book; empty when the bank never took it. */
    public Optional<BookedOrder> order(String orderId) {
        return read(get("/bank/orders?orderId=" + encoded(orderId)), Orders.class).items().stream()
                .findFirst();
    }

    /** The bank's whole book, oldest first. */
    public List<BookedOrder> orders() {
        var all = new ArrayList<BookedOrder>();
        var position = 0L;
        while (true) {
            var page = read(get("/bank/orders?after=" + position), Orders.class).items();
            if (page.isEmpty()) {
                return all;
            }
            all.addAll(page);
            position = page.getLast().order().position();
        }
    }

    /** A person's account by its card, or the lender's by {@code LENDER}; with what the bank booked since it knows it. */
    public BookedAccount account(String cardNumber) {
        return read(get("/bank/accounts/" + encoded(cardNumber)), BookedAccount.class);
    }

    private record Movement(Money amount, String counterparty, String summary) {}

    /** Wages arrive, or money leaves for elsewhere: a signed amount on a person's account. */
    public void moveFromOutside(String cardNumber, Money amount, String counterparty, String summary) {
        send(
                "POST",
                "/bank/accounts/" + encoded(cardNumber) + "/transactions",
                new Movement(amount, counterparty, summary));
    }

    /** The bank tells (again) what became of an order. */
    public void sendCallbackAgain(String orderId) {
        send("POST", "/bank/callbacks/" + encoded(orderId), null);
    }

    private HttpRequest get(String path) {
        return request(path).GET().build();
    }

    private void send(String method, String path, @Nullable Object body) {
        var content = body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        exchange(request(path)
                .header("Content-Type", "application/json")
                .method(method, content)
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve("/control/v1" + path)).timeout(TIMEOUT);
    }

    private <T> T read(HttpRequest request, Class<T> type) {
        return JSON.readValue(exchange(request).body(), type);
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException("%s %s: %d %s"
                        .formatted(
                                request.method(),
                                request.uri(),
                                answer.statusCode(),
                                new String(answer.body(), StandardCharsets.UTF_8)));
            }
            return answer;
        } catch (IOException unreachable) {
            throw new UncheckedIOException("the sandbox at " + base + " does not answer", unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the sandbox", interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
