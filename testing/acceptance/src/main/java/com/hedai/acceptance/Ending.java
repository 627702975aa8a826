package com.hedai.acceptance;

import com.hedai.commons.money.Money;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** How a story ended (结局), as figures for the table. */
record Ending(
        String title,
        String loan,
        String status,
        String score,
        String decision,
        String apr,
        String disbursed,
        String repaid,
        String remaining) {

    /**
     * What the platform says about a borrower's loan at the end.
     *
     * @param riskStaff who may see the scores
     */
    static Ending of(String title, Borrower borrower, Api riskStaff, String applicationId) {
        var application = borrower.application(applicationId);
        var loan = borrower.loan(application.text("loanId"));
        var contract = borrower.api()
                .get("/api/v1/contracts/" + application.text("contractId"))
                .expect(200);
        var decision = riskStaff.get("/api/v1/applications/" + applicationId).expect(200);
        return new Ending(
                title,
                loan.text("number"),
                loan.text("status"),
                decision.text("decision.score") + " / " + decision.text("decision.creditScore"),
                decision.text("decision.outcome"),
                Narrator.percent(contract.text("apr")),
                loan.text("principal"),
                repaid(borrower, loan.text("id")).toString(),
                loan.text("outstanding.principal"));
    }

    private static Money repaid(Borrower borrower, String loanId) {
        return Money.sum(
                StreamSupport.stream(borrower.schedule(loanId).at("items").spliterator(), false)
                        .map(instalment -> Money.of(instalment.path("paid").asString()))
                        .toList());
    }

    static Table table(List<Ending> endings) {
        return new Table()
                .row(cells("", endings, Ending::title))
                .row(cells("loan 借款", endings, Ending::loan))
                .row(cells("state 状态", endings, Ending::status))
                .row(cells("score 风险评分 / 信用分", endings, Ending::score))
                .row(cells("decision 审批结论", endings, Ending::decision))
                .row(cells("APR 年化利率", endings, Ending::apr))
                .row(cells("disbursed 放款", endings, Ending::disbursed))
                .row(cells("repaid 已还", endings, Ending::repaid))
                .row(cells("remaining principal 剩余本金", endings, Ending::remaining));
    }

    private static Object[] cells(String name, List<Ending> endings, Function<Ending, String> cell) {
        var cells = new Object[endings.size() + 1];
        cells[0] = name;
        for (int i = 0; i < endings.size(); i++) {
            cells[i + 1] = cell.apply(endings.get(i));
        }
        return cells;
    }
}
