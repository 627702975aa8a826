package com.hedai.acceptance;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A member of staff at the desk (员工): takes tasks from the inbox, and decides and signs them. */
public final class Staff {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String id;
    private final String role;
    private final Api api;

    Staff(String id, String role, Api api) {
        this.id = id;
        this.role = role;
        this.api = api;
    }

    /** The account's id. */
    public String id() {
        return id;
    }

    public String role() {
        return role;
    }

    /** The interface as this person. */
    public Api api() {
        return api;
    }

    /** The open tasks this person may take, the latest first. */
    public List<JsonNode> inbox() {
        var tasks = api.get("/api/v1/tasks?limit=200").expect(200).at("items");
        return StreamSupport.stream(tasks.spliterator(), false)
                .filter(task ->
                        List.of("OPEN", "CLAIMED").contains(task.path("state").asString()))
                .toList();
    }

    /** Waits until a task of an application lies in the inbox, and takes it; the task's id. */
    public String takes(String applicationId) {
        var found = Await.until(
                "a task of application " + applicationId + " for " + role,
                PATIENCE,
                () -> inbox().stream()
                        .filter(task -> task.path("applicationId").asString().equals(applicationId))
                        .filter(task -> task.path("state").asString().equals("OPEN"))
                        .toList(),
                tasks -> !tasks.isEmpty());
        var task = found.getFirst().path("id").asString();
        api.post("/api/v1/tasks/" + task + "/claim", Map.of()).expect(200);
        return task;
    }

    /** Takes the application's task, approves and signs it. */
    public Reply approves(String applicationId) {
        return decide(takes(applicationId), "APPROVE").expect(200);
    }

    /** Hands in a decision on a task, with reasons unless approved. */
    public Reply decide(String task, String outcome, String... reasons) {
        return api.post("/api/v1/tasks/" + task + "/decision", Map.of("outcome", outcome, "reasons", List.of(reasons)));
    }
}
