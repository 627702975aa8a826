package com.hedai.audit.trail;

import com.hedai.commons.security.ForService;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Where the gateway, which has no database, leaves its refusals (网关留痕接口). */
@RestController
@RequestMapping(path = "/internal/v1/record-batches", produces = MediaType.APPLICATION_JSON_VALUE)
class RecordBatchController {
    private final RecordBatches batches;

    /** Audit records in the form every service uses; what is not understood is stored as it is. */
    record Batch(
            @NotNull @Size(min = 1, max = 1000) @ArraySchema(schema = @Schema(type = "object"))
            List<JsonNode> records) {}

    /** How many records of the batch are stored. */
    record Taken(int records) {}

    RecordBatchController(RecordBatches batches) {
        this.batches = batches;
    }

    @ForService("gateway-service")
    @PutMapping("/{id}")
    Taken take(@PathVariable UUID id, @Valid @RequestBody Batch batch) {
        return new Taken(batches.take(
                id, batch.records().stream().map(JsonNode::toString).toList()));
    }
}
