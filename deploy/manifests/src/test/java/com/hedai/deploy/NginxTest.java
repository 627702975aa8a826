package com.hedai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What nginx is told agrees with what the gateway says of itself. */
class NginxTest {
    private static final Sources SOURCES = Sources.asTheyAre();
    private static final String TEXT = SOURCES.text("deploy/nginx/nginx.conf");
    private static final Map<String, String> GATEWAY =
            Configuration.of(Service.GATEWAY, SOURCES).properties();

    @Test
    void bodiesAreAsLargeAsTheGatewayTakesThem() {
        var limits = new TreeMap<String, String>();
        var found = Pattern.compile("(?:location (/api\\S+) \\{\\s*)?client_max_body_size (\\d+)m;")
                .matcher(TEXT);
        while (found.find()) {
            limits.put(found.group(1) == null ? "" : found.group(1), found.group(2) + "MB");
        }

        var expected = new TreeMap<String, String>();
        GATEWAY.forEach((name, value) -> {
            if (name.startsWith("hedai.gateway.door.larger-bodies.")) {
                expected.put(name.substring("hedai.gateway.door.larger-bodies.[".length(), name.length() - 1), value);
            }
        });
        expected.put("", GATEWAY.get("hedai.gateway.door.largest-body"));
        assertThat(limits).isEqualTo(expected).hasSizeGreaterThan(1);
    }

    @Test
    void itWaitsAsLongAsTheGatewayDoes() {
        assertThat(seconds("client_body_timeout")).isEqualTo(seconds(GATEWAY.get("hedai.gateway.door.body-within")));
        assertThat(seconds("proxy_read_timeout"))
                .isGreaterThan(seconds(GATEWAY.get("hedai.gateway.services.audit-service.time-limit")));
        assertThat(TEXT).contains("keepalive_timeout " + GATEWAY.get("server.netty.idle-timeout"));
    }

    @Test
    void onlyTwoVersionsOfTlsAreSpoken() {
        assertThat(TEXT).contains("ssl_protocols TLSv1.2 TLSv1.3;").contains("ssl_session_tickets off;");
    }

    @Test
    void headersAreAsLargeAsTheGatewayTakesThem() {
        assertThat(TEXT).contains("large_client_header_buffers 4 16k;");
        assertThat(GATEWAY.get("server.max-http-request-header-size")).isEqualTo("16KB");
    }

    private static int seconds(String directiveOrTime) {
        if (directiveOrTime.matches("\\d+s")) {
            return Integer.parseInt(directiveOrTime.replace("s", ""));
        }
        var found = Pattern.compile(directiveOrTime + " (\\d+s);").matcher(TEXT);
        assertThat(found.find()).as(directiveOrTime).isTrue();
        return seconds(found.group(1));
    }
}
