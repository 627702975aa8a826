package com.hedai.commons.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Answers requests that never reach a filter (容器级拒绝), such as broken request lines and endless headers, by a problem document. */
public final class ContainerProblems extends ErrorReportValve {
    private static final Logger log = LoggerFactory.getLogger(ContainerProblems.class);
    private static final JsonMapper JSON = Json.strict();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var reason = CommonReason.forStatus(status);
        var body = JSON.writeValueAsString(Problem.of(reason, reason.zh(), List.of(), Problems.trace()));
        response.setStatus(reason.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        try {
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(body);
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            log.debug("nobody to tell about status {}", status, gone);
        }
    }
}
