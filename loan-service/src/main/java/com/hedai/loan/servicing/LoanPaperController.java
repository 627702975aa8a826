package com.hedai.loan.servicing;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import com.hedai.loan.document.Sheet;
import com.hedai.loan.document.SheetFormat;
import com.hedai.loan.document.SheetWriter;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Papers of a loan (贷款单据接口): files to keep, each on the audit trail. */
@RestController
@RequestMapping("/api/v1/loans/{id}/papers")
class LoanPaperController {
    private static final String ISSUE = "loan:paper:issue";

    private final Loans loans;
    private final LoanPapers papers;
    private final SheetWriter writer;
    private final AuditTrail audit;

    LoanPaperController(Loans loans, LoanPapers papers, SheetWriter writer, AuditTrail audit) {
        this.loans = loans;
        this.papers = papers;
        this.writer = writer;
        this.audit = audit;
    }

    @GetMapping("/plan")
    @Allowed(Loans.READ)
    ResponseEntity<byte[]> plan(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "PDF") SheetFormat format) {
        return sheet(actor, id, format, "plan", papers::plan);
    }

    @GetMapping("/statement")
    @Allowed(Loans.READ)
    ResponseEntity<byte[]> statement(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "PDF") SheetFormat format) {
        return sheet(actor, id, format, "statement", papers::statement);
    }

    @GetMapping(value = "/settlement-certificate", produces = MediaType.APPLICATION_PDF_VALUE)
    @Allowed(Loans.READ)
    ResponseEntity<byte[]> settlementCertificate(Actor actor, @PathVariable UUID id) {
        var loan = loans.visible(actor, id, Loans.READ);
        return issued(loan, SheetFormat.PDF, "settled", papers.settlementCertificate(loan));
    }

    private ResponseEntity<byte[]> sheet(
            Actor actor, UUID id, SheetFormat format, String kind, Function<Loan, Sheet> paper) {
        var loan = loans.visible(actor, id, Loans.READ);
        return issued(loan, format, kind, writer.write(paper.apply(loan), format));
    }

    private ResponseEntity<byte[]> issued(Loan loan, SheetFormat format, String kind, byte[] file) {
        audit.viewed(ISSUE, Loans.OBJECT, loan.id());
        var name = ContentDisposition.attachment()
                .filename(loan.number() + "-" + kind + "." + format.suffix())
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .cacheControl(CacheControl.noStore())
                .body(file);
    }
}
