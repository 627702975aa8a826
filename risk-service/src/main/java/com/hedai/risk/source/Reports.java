package com.hedai.risk.source;

import com.hedai.commons.web.Json;
import com.hedai.risk.profile.BankStatement;
import com.hedai.risk.profile.CreditReport;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads raw reports into facts (报告解析); the same text gives the same facts years later. */
public final class Reports {

    private static final JsonMapper JSON = Json.lenient();

    private Reports() {}

    public static CreditReport credit(String content) {
        return read(content, BureauReport.class, BureauReport::facts);
    }

    public static BankStatement bank(String content) {
        return read(content, StatementReport.class, StatementReport::facts);
    }

    /** The number the report is about, to be compared with the one asked for. */
    static String subjectOf(String content) {
        return read(content, BureauReport.class, report -> report.subject().identityNumber());
    }

    private static <R, T> T read(String content, Class<R> shape, Function<R, T> facts) {
        try {
            return facts.apply(JSON.readValue(content, shape));
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            throw new Unreadable("a %s that does not keep to the agreed form".formatted(shape.getSimpleName()), e);
        }
    }
}
