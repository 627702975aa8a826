package com.hedai.bench;

import com.hedai.acceptance.Lender;
import com.hedai.acceptance.Platform;
import com.hedai.testing.server.DatabaseServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** What the launcher tells a bench about the running platform (测试环境), all by environment. */
final class Bed {
    private final Map<String, String> environment;

    Bed(Map<String, String> environment) {
        this.environment = environment;
    }

    Platform platform() {
        return Platform.running(
                URI.create(told("HEDAI_GATEWAY_URL")),
                URI.create(told("HEDAI_PARTNERS_URL")),
                Path.of(told("HEDAI_ACCOUNTS")));
    }

    /** A lender of this bench alone, with somebody who runs its days. */
    Lender lender() {
        var platform = platform();
        var administrator = platform.administrator();
        var lender = Lender.open(platform, administrator, "性能测试小额贷款有限公司");
        lender.hire(administrator, "operations");
        return lender;
    }

    /** The server behind the platform, with its administrator: for recording statements and for the limits' own schemas. */
    DatabaseServer database() {
        return DatabaseServer.parse(told("HEDAI_BENCH_MYSQL"));
    }

    Processes processes() {
        return Processes.in(Path.of(told("HEDAI_BENCH_RUN")));
    }

    boolean isUp() {
        return environment.containsKey("HEDAI_GATEWAY_URL");
    }

    String told(String name) {
        var value = environment.get(name);
        if (value == null) {
            throw new NotPossible(name + " is not known; is the platform up? ./hedai up starts it");
        }
        return value;
    }
}
