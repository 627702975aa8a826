package com.hedai.loan.servicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.loan.fixture.Caller.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class LoanPaperIT extends ServicingTest {
    @Test
    void thePlanShowsWhatWasPaidOfEachInstalment() throws IOException {
        var loan = active("12000.00", 12);
        receive(loan, UUID.randomUUID(), "1059.46", "2026-11-22");

        var lines = csv(paper(loan, "plan?format=CSV"));
        var pdf = text(paper(loan, "plan"));

        assertThat(lines).hasSize(13);
        assertThat(lines.get(1)).isEqualTo("1,2026-12-22,951.46,108.00,0.00,0.00,1059.46,1059.46,0.00,已还清");
        assertThat(lines.get(2)).isEqualTo("2,2027-01-22,960.02,99.44,0.00,0.00,1059.46,0.00,1059.46,未到期");
        assertThat(pdf).contains("还款计划表", "测试机构", "1059.46", "已还清", number(loan));
    }

    @Test
    void theStatementEndsWithThePrincipalThatIsLeft() {
        var loan = active("12000.00", 12);
        closeUntil(loan.institutionId(), LocalDate.of(2027, 1, 5));
        receive(loan, UUID.randomUUID(), "2000.00", "2026-12-28");

        var lines = csv(paper(loan, "statement?format=CSV"));

        assertThat(lines.get(1)).startsWith("2026-11-22,2026-11-22,放款,12000.00");
        assertThat(lines).hasSize(3);
        assertThat(lines.get(2)).startsWith("2027-01-05,2026-12-28,还款,2000.00").endsWith("," + left(loan));
        var workbook = paper(loan, "statement?format=XLSX");
        assertThat(workbook.status()).isEqualTo(200);
        assertThat(new String(workbook.body(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    }

    @Test
    void onlyASettledLoanIsCertified() throws IOException {
        var loan = active("12000.00", 12);
        assertThat(paper(loan, "settlement-certificate").code()).isEqualTo("LOAN_STATE");
        receive(loan, UUID.randomUUID(), "12000.00", "2026-11-22");

        var certificate = text(paper(loan, "settlement-certificate"));

        assertThat(certificate).contains("贷款结清证明", number(loan), "壹万贰仟元整", "2026-11-22");
    }

    @Test
    void nobodyElsesPapersAreIssuedAndNoUnknownFormat() {
        var loan = active("12000.00", 12);
        var stranger = active("12000.00", 12).borrower();

        assertThat(caller.get(stranger, "/api/v1/loans/" + loan.id() + "/papers/plan")
                        .status())
                .isEqualTo(404);
        assertThat(paper(loan, "plan?format=DOC").status()).isEqualTo(400);
        assertThat(paper(open("12000.00", 12), "plan").code()).isEqualTo("LOAN_STATE");
    }

    private Reply paper(TestLoan loan, String path) {
        return caller.get(loan.borrower(), "/api/v1/loans/" + loan.id() + "/papers/" + path);
    }

    private String number(TestLoan loan) {
        return loan(loan).get("number").asString();
    }

    private String left(TestLoan loan) {
        return loan(loan).at("/outstanding/principal").asString();
    }

    private static List<String> csv(Reply reply) {
        assertThat(reply.status()).isEqualTo(200);
        return new String(reply.body(), StandardCharsets.UTF_8).lines().toList();
    }

    private static String text(Reply reply) throws IOException {
        assertThat(reply.status()).isEqualTo(200);
        try (var document = Loader.loadPDF(reply.body())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
