package com.hedai.acceptance;

import com.hedai.testing.people.Enrolment;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A class in a lender's roster (班级), entered by its operations as the student-status source knows it. */
public final class SchoolClass {
    private final Api operations;
    private final String id;

    private SchoolClass(Api operations, String id) {
        this.operations = operations;
        this.id = id;
    }

    /** Enters the school and the class of a student. */
    public static SchoolClass of(Api operations, Enrolment studies) {
        var code = "s" + UUID.randomUUID().toString().substring(0, 8);
        var school = operations
                .post("/api/v1/schools", Map.of("code", code, "name", studies.school(), "province", "浙江省"))
                .expect(201)
                .text("id");
        var opened = operations
                .post(
                        "/api/v1/schools/" + school + "/classes",
                        Map.of(
                                "name", "一班",
                                "entryYear", studies.entryYear(),
                                "level", studies.level(),
                                "graduatesOn", studies.expectedGraduation()))
                .expect(201);
        return new SchoolClass(operations, opened.text("id"));
    }

    /** These members of staff, by account id, look after the class. */
    public void lookedAfterBy(String... accountIds) {
        operations
                .put("/api/v1/classes/" + id + "/counselors", Map.of("accountIds", List.of(accountIds)))
                .expect(200);
    }

    public String id() {
        return id;
    }
}
