package com.hedai.acceptance;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * Knocks at a door so that nothing is changed behind it (敲门): whoever may come in sends what validation refuses or asks for what does
 * not exist; whoever may not sends what would do, and must not get so far. Knows what the matrix expects of the answer.
 */
final class Doors {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, Boolean> NONSENSE = Map.of("noFieldIsCalledLikeThis", true);
    private static final Set<Integer> OVERLOADED = Set.of(429, 503);
    /** The loan of the scenery is being repaid, so whoever may ask for these is told that it is not settled. */
    private static final Set<String> OF_SETTLED_LOANS = Set.of("GET /api/v1/loans/{id}/papers/settlement-certificate");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Scenery scenery;
    private final PermissionMatrix matrix;

    Doors(Scenery scenery, PermissionMatrix matrix) {
        this.scenery = scenery;
        this.matrix = matrix;
    }

    Knock knock(Player player, Operation operation) {
        var reach = matrix.reach(operation, player.role());
        var hidden = isHidden(player, operation, reach);
        var path = path(operation, reach, hidden);
        var body = hidden && operation.body() != null ? SampleBody.of(operation) : NONSENSE;
        var reply = Await.until(
                operation + " to be answered",
                PATIENCE,
                () -> player.api().send(request(player, operation, path, body)),
                answer -> !OVERLOADED.contains(answer.status()));
        return new Knock(player, operation, reach, path, reply);
    }

    /** Whether the operation is about an object that this person does not reach. */
    private boolean isHidden(Player player, Operation operation, Reach reach) {
        return !scenery.object(operation).isEmpty() && !reaches(player, reach);
    }

    /** Whether somebody with that reach gets to the objects of the first borrower and lender. */
    private static boolean reaches(Player player, Reach reach) {
        return switch (reach) {
            case REFUSED, PARTNER, CLASS -> false;
            case OPEN, PLATFORM -> true;
            case OWN -> player.side() == Player.Side.OWNER;
            case DESK -> player.side() == Player.Side.MEMBER && player.role().equals(Scenery.DESK);
            case INSTITUTION -> player.belongsToTheLender();
        };
    }

    private String path(Operation operation, Reach reach, boolean hidden) {
        var isRefused = reach == Reach.REFUSED || reach == Reach.PARTNER;
        var isHarmless = operation.isRead() || operation.body() != null;
        return hidden || isRefused || isHarmless ? scenery.path(operation) : scenery.pathToNothing(operation);
    }

    private HttpRequest.Builder request(Player player, Operation operation, String path, Object body) {
        var request = player.api().request(path + query(operation));
        if (operation.isRead()) {
            return request.GET();
        }
        request.header("Idempotency-Key", UUID.randomUUID().toString());
        return operation.body() == null
                ? request.method(operation.method(), HttpRequest.BodyPublishers.noBody())
                : request.header("Content-Type", "application/json")
                        .method(
                                operation.method(),
                                HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    }

    private String query(Operation operation) {
        return switch (operation.path()) {
            case "/api/v1/products", "/api/v1/products/{code}" -> "?institution=" + scenery.lenderCode();
            case "/api/v1/audit/tree-heads/consistency" -> "?from=1&to=1";
            case "/api/v1/audit/record-exports" -> "?objectType=loan-contract";
            case "/api/v1/loans/{id}/prepayment-quote" -> "?amount=1.00&excess=NEXT_INSTALMENTS";
            default -> "";
        };
    }

    /** Whether the answer is the one that the matrix wants. */
    boolean isAsWritten(Knock knock) {
        var status = knock.reply().status();
        return switch (knock.reach()) {
            case REFUSED -> status == (knock.player().side() == Player.Side.NOBODY ? 401 : 403);
            case PARTNER -> status == 401;
            case OPEN, OWN, CLASS, DESK, INSTITUTION, PLATFORM -> isAsReached(knock, status);
        };
    }

    private boolean isAsReached(Knock knock, int status) {
        if (isHidden(knock.player(), knock.operation(), knock.reach())) {
            return status == 404 || knock.reach() == Reach.DESK && status == 403;
        }
        if (scenery.object(knock.operation()).isEmpty() || !knock.path().contains(scenery.object(knock.operation()))) {
            return status != 401 && status != 403 && status < 500;
        }
        if (OF_SETTLED_LOANS.contains(knock.operation().name())) {
            return status == 409;
        }
        return knock.operation().isRead() ? status == 200 : status == 400 || status == 422;
    }

    /** Whether an answer shows one of the objects to somebody who does not reach them. */
    boolean givesAway(Knock knock) {
        if (!knock.wasShownSomething() || reaches(knock.player(), knock.reach())) {
            return false;
        }
        return scenery.objects().values().stream().anyMatch(knock.text()::contains);
    }

    /** The last door: it ends the session of who goes through. */
    static boolean endsTheSession(Operation operation) {
        return operation.name().equals("DELETE /api/v1/sessions/current");
    }
}
