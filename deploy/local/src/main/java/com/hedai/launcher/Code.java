package com.hedai.launcher;

import com.hedai.commons.web.Json;
import com.hedai.testing.people.Totp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Tells what to type to sign in as one of the platform's own accounts (登录口令). */
final class Code implements Command {
    private final Home home;
    private final Clock clock;

    Code(Home home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "code";
    }

    @Override
    public String usage() {
        return "code ACCOUNT";
    }

    @Override
    public String summary() {
        return "the institution, password and one-time code that sign in an account now: administrator, or a role of the"
                + " demo lender";
    }

    @Override
    public int run(Arguments arguments) {
        String wanted = arguments.word().orElseThrow(() -> new CommandFailed("which account? ./hedai " + usage()));
        arguments.refuseRest(usage());
        var accounts = accounts();
        JsonNode account = accounts.stream()
                .filter(each -> each.path("username").asString().equals(wanted))
                .findFirst()
                .orElseThrow(
                        () -> new CommandFailed("no account '%s' (expected: %s)".formatted(wanted, names(accounts))));
        System.out.printf(
                "institution    %s%nname           %s%npassword       %s%none-time code  %s   good for %d s more, once%n",
                account.path("institution").asString(),
                wanted,
                account.path("password").asString(),
                Totp.code(account.path("totpSecret").asString(), clock.instant()),
                Totp.STEP_SECONDS - clock.instant().getEpochSecond() % Totp.STEP_SECONDS);
        return 0;
    }

    private List<JsonNode> accounts() {
        if (!Files.exists(home.accounts())) {
            throw new CommandFailed("there are no accounts yet; ./hedai up makes them");
        }
        var accounts = new ArrayList<JsonNode>();
        accounts.add(read(home.accounts()));
        if (Files.exists(home.demoAccounts())) {
            read(home.demoAccounts()).forEach(accounts::add);
        }
        return accounts;
    }

    private static JsonNode read(Path file) {
        try {
            return Json.lenient().readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new CommandFailed("cannot read %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static String names(List<JsonNode> accounts) {
        return accounts.stream()
                .map(account -> account.path("username").asString())
                .collect(Collectors.joining(", "));
    }
}
