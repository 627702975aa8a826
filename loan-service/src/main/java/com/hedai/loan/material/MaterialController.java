package com.hedai.loan.material;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Supporting documents over HTTP (申请材料接口): the file itself is the body. */
@RestController
@RequestMapping("/api/v1/materials")
class MaterialController {
    private static final String UPLOAD = "loan:material:upload";
    private static final int MOST_BYTES = 5 * 1024 * 1024;

    private final Materials materials;
    private final AuditTrail audit;

    MaterialController(Materials materials, AuditTrail audit) {
        this.materials = materials;
        this.audit = audit;
    }

    @PostMapping
    @Allowed(UPLOAD)
    @Operation(
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            description = "the file, at most 5 MB",
                            content = {
                                @Content(
                                        mediaType = "image/jpeg",
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = "application/pdf",
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    ResponseEntity<MaterialView> upload(Actor borrower, @RequestParam MaterialKind kind, HttpServletRequest request)
            throws IOException {
        var material = materials.take(borrower, kind, body(request));
        return ResponseEntity.created(URI.create("/api/v1/materials/" + material.id()))
                .body(MaterialView.of(material));
    }

    /** Never reads more than is allowed, whatever the headers say. */
    private static byte[] body(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw new Refusal(CommonReason.TOO_LARGE);
        }
        var content = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (content.length > MOST_BYTES) {
            throw new Refusal(CommonReason.TOO_LARGE);
        }
        return content;
    }

    @GetMapping("/{id}")
    @Allowed(Materials.READ)
    ResponseEntity<byte[]> get(Actor reader, @PathVariable UUID id) {
        var material = materials.visible(reader, id);
        var content = materials.content(material);
        audit.viewed(Materials.READ, Materials.OBJECT, id);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, material.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(material.kind() + "-" + id)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(content);
    }
}
