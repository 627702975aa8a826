package com.hedai.acceptance.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hedai.acceptance.Api;
import com.hedai.acceptance.Stage;
import com.hedai.testing.people.Archetype;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everybody who can sign in (各类调用人): nobody, a borrower, staff of each role, administrators, and the services themselves. */
final class Crew {
    private static final List<String> ROLES = List.of(
            "reviewer", "risk-analyst", "institution-manager", "system-administrator", "collector", "counselor");

    private static @Nullable Crew instance;

    private final Map<String, Optional<String>> people = new LinkedHashMap<>();
    private final Map<String, Optional<String>> services = new LinkedHashMap<>();

    /** Somebody, or a service, and the token shown. */
    record Member(String name, Optional<String> token) {
        static final Member NOBODY = new Member("nobody", Optional.empty());
    }

    private Crew() {}

    /** Signed in once for all tests of this package. */
    static synchronized Crew of(Stage stage) {
        if (instance == null) {
            instance = signedIn(stage);
        }
        return instance;
    }

    private static Crew signedIn(Stage stage) {
        var crew = new Crew();
        var lender = stage.lender("恶意输入测试小额贷款有限公司");
        var borrower = stage.borrower(lender, Archetype.STEADY_SALARIED);
        borrower.getReady();
        crew.people.put("nobody", Optional.empty());
        crew.people.put("borrower", token(borrower.api()));
        for (var role : List.of("operations", "finance", "risk-supervisor", "auditor")) {
            crew.people.put(role, token(lender.staff(role)));
        }
        for (var role : ROLES) {
            crew.people.put(role, token(lender.hire(stage.administrator(), role)));
        }
        crew.people.put("platform-administrator", token(stage.administrator()));
        var authority = new RawDoor(stage.installation().doors().get("user-service"));
        stage.installation()
                .doors()
                .keySet()
                .forEach(service -> crew.services.put(
                        service,
                        Optional.of(serviceToken(
                                authority, service, stage.installation().clientSecret(service)))));
        return crew;
    }

    static Optional<String> token(Api api) {
        return api.request("/")
                .GET()
                .build()
                .headers()
                .firstValue("Authorization")
                .map(header -> header.substring("Bearer ".length()));
    }

    private static String serviceToken(RawDoor authority, String service, String secret) {
        var login = Base64.getEncoder().encodeToString((service + ":" + secret).getBytes(UTF_8));
        var answer = authority.send(Request.of("POST", "/oauth2/token")
                .with("Authorization: Basic " + login)
                .with("Content-Type: application/x-www-form-urlencoded")
                .with("grant_type=client_credentials".getBytes(UTF_8)));
        return answer.json().path("access_token").asString();
    }

    Member member(String name) {
        return new Member(name, people.containsKey(name) ? people.get(name) : services.get(name));
    }

    /** Whoever may call the operation, found by trying with a request that cannot do anything. */
    Optional<Member> allowed(Operation operation, RawDoor door) {
        var candidates = new ArrayList<>((operation.isInternal() ? services : people).keySet());
        return candidates.stream()
                .map(this::member)
                .filter(member -> mayCall(member, operation, door))
                .findFirst();
    }

    private static boolean mayCall(Member member, Operation operation, RawDoor door) {
        var request =
                Request.of(operation.method(), operation.somePath()).with("Idempotency-Key: " + UUID.randomUUID());
        var probe = operation.bodies().isEmpty() ? request : request.json("[");
        var status = door.send(probe.as(member.token())).status();
        return status != 401 && status != 403;
    }
}
