package com.hedai.audit.trail;

import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes records out for a report (审计导出接口). */
@RestController
@RequestMapping("/api/v1/audit/record-exports")
class RecordExportController {
    private static final String CSV = "text/csv";

    private final Records records;

    RecordExportController(Records records) {
        this.records = records;
    }

    /** The newest records that fit, as CSV in UTF-8. */
    @Allowed("audit:record:export")
    @GetMapping(produces = CSV)
    @ApiResponse(responseCode = "200", content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    void export(Actor actor, @ParameterObject @Valid @ModelAttribute RecordFilter filter, HttpServletResponse response)
            throws IOException {
        response.setContentType(CSV);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-records.csv\"");
        records.export(actor, filter, response.getWriter());
    }
}
