package com.hedai.acceptance.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.acceptance.Stage;
import com.hedai.acceptance.hostile.Attack.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Requests that break the protocol itself: two lengths, hidden second requests, line ends inside headers. */
@DisplayName("违反 HTTP 协议的请求")
class BrokenRequestIT {
    private static final String HIDDEN = "GET /internal/v1/feeds/audit HTTP/1.1\nHost: x\n\n";

    static Map<String, RawDoor> doors;

    @BeforeAll
    static void find() {
        doors = new TreeMap<>();
        Stage.get().installation().doors().forEach((name, address) -> doors.put(name, new RawDoor(address)));
    }

    private static Map<String, String> broken() {
        var broken = new LinkedHashMap<String, String>();
        broken.put("two lengths", post("Content-Length: 2\nContent-Length: 40\n", "{}"));
        broken.put("two lengths in one", post("Content-Length: 2, 40\n", "{}"));
        broken.put("negative length", post("Content-Length: -1\n", "{}"));
        broken.put("length with a sign", post("Content-Length: +2\n", "{}"));
        broken.put("length of 30 digits", post("Content-Length: 999999999999999999999999999999\n", "{}"));
        broken.put("length in words", post("Content-Length: two\n", "{}"));
        broken.put("length beside chunks", post("Content-Length: 4\nTransfer-Encoding: chunked\n", "0\n\n" + HIDDEN));
        broken.put("chunks beside length", post("Transfer-Encoding: chunked\nContent-Length: 4\n", "0\n\n" + HIDDEN));
        broken.put("unknown encoding", post("Transfer-Encoding: xchunked\n", "0\n\n"));
        broken.put("two encodings", post("Transfer-Encoding: chunked\nTransfer-Encoding: identity\n", "0\n\n"));
        broken.put("space before the colon", post("Transfer-Encoding : chunked\n", "0\n\n" + HIDDEN));
        broken.put("tab before the encoding", post("Transfer-Encoding:\tchunked, x\n", "0\n\n"));
        broken.put("chunk of no length", post("Transfer-Encoding: chunked\n", "zz\n{}\n0\n\n"));
        broken.put("chunk of huge length", post("Transfer-Encoding: chunked\n", "ffffffffffffffff\n{}\n0\n\n"));
        broken.put("header without a colon", get("X-Nothing\n"));
        broken.put("header without a name", get(": x\n"));
        broken.put("NUL in a header", get("X-Nul: a\u0000b\n"));
        broken.put("bare carriage return in a header", get("X-Bare: a\rInjected: b\n"));
        broken.put("space in a header's name", get("X Space: b\n"));
        broken.put("no Host", "GET /api/v1/consent-documents HTTP/1.1\nConnection: close\n\n");
        broken.put("a space in the path", "GET /api/v1/consent documents HTTP/1.1\nHost: x\nConnection: close\n\n");
        broken.put("control character in the path", "GET /api/v1/\u0001 HTTP/1.1\nHost: x\nConnection: close\n\n");
        broken.put("letters beyond ASCII in the path", "GET /api/v1/\u00e9 HTTP/1.1\nHost: x\nConnection: close\n\n");
        broken.put(
                "another host's address",
                "GET http://169.254.169.254/latest/meta-data HTTP/1.1\nHost: x\nConnection: close\n\n");
        broken.put("CONNECT", "CONNECT 127.0.0.1:8102 HTTP/1.1\nHost: x\nConnection: close\n\n");
        broken.put("version 9", "GET /api/v1/consent-documents HTTP/9.9\nHost: x\nConnection: close\n\n");
        broken.put("not HTTP at all", "\u0016\u0003\u0001\u0002\u0000\n\n\n\n");
        broken.put("a line without end", "GET /" + "a".repeat(100_000) + " HTTP/1.1\nHost: x\nConnection: close\n\n");
        return broken;
    }

    private static String post(String headers, String body) {
        return "POST /api/v1/sign-in-codes HTTP/1.1\nHost: x\nContent-Type: application/json\nConnection: close\n"
                + headers + "\n" + body;
    }

    private static String get(String header) {
        return "GET /api/v1/consent-documents HTTP/1.1\nHost: x\nConnection: close\n" + header + "\n";
    }

    @Test
    @DisplayName("一次拒绝、一个问题文档,连接随即关闭,夹带的第二个请求无人应答")
    void eachIsRefusedOnceAndNothingHiddenIsAnswered() {
        var complaints = new ArrayList<String>();

        broken().forEach((what, bytes) -> doors.forEach((name, door) -> {
            var answer = door.sendRaw(bytes);
            var attack = Attack.of(what, Request.of("RAW", what), Outcome.REFUSED);
            Judge.complaints(attack, answer)
                    .forEach(
                            wrong -> complaints.add(what + " at " + name + ": " + wrong + " <- " + answer.shortened()));
            if (answer.raw().split("HTTP/1\\.1 \\d{3}", -1).length > 2) {
                complaints.add(what + " at " + name + ": more than one answer");
            }
        }));

        assertThat(complaints).isEmpty();
    }
}
