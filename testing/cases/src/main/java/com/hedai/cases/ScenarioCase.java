package com.hedai.cases;

import com.hedai.commons.money.Money;
import com.hedai.lending.account.AccountInstalment;
import com.hedai.lending.account.AccountState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A story of one loan, step by step, with what must stand in between (情景算例). */
record ScenarioCase(JsonNode node) implements Case {
    private static final Map<String, Function<AccountInstalment, Money>> TOTALS = Map.of(
            "Principal due", AccountInstalment::principal,
            "Interest", AccountInstalment::interest,
            "Fees", _ -> Money.ZERO,
            "Penalties", _ -> Money.ZERO,
            "Due", AccountInstalment::due,
            "Paid", AccountInstalment::paid,
            "In advance", AccountInstalment::paidEarly,
            "Late", AccountInstalment::paidLate,
            "Outstanding", AccountInstalment::outstanding);

    private static final Pattern STATUS = Pattern.compile("Loan status (?:will be|has changed to) \"(\\w+)\"");
    private static final Pattern OUTSTANDING = Pattern.compile("Loan has ([\\d.]+) outstanding amount");
    private static final Pattern OVERPAID = Pattern.compile("Loan has ([\\d.]+) overpaid amount");

    @Override
    public List<Miss> misses() {
        var figures = new Figures();
        var loan = new PeerLoan(node.get("params"), refundsInterest());
        var number = 0;
        for (var step : node.get("timeline")) {
            number++;
            var at = "step " + number + " ";
            if (step.has("type")) {
                loan.act(step);
            } else if (step.has("expect_schedule")) {
                schedule(figures, at, step.get("expect_schedule"), loan.state());
            } else if (step.has("expect_totals")) {
                totals(figures, at, step.get("expect_totals"), loan.state());
            } else if (step.has("expect_transactions")) {
                transactions(figures, at, step.get("expect_transactions"), loan.transactions());
            } else if (step.has("expect_text")) {
                words(figures, at, step.get("expect_text").asString(), loan);
            } else {
                throw new IllegalArgumentException(at + step + " (expected: a known step)");
            }
        }
        return figures.misses();
    }

    /** Theirs is a choice with each credit; the steps do not carry it, only the lists of transactions show it. */
    private boolean refundsInterest() {
        var listed = node.get("timeline")
                .valueStream()
                .map(step -> step.path("expect_transactions"))
                .filter(JsonNode::isArray)
                .toList();
        return listed.isEmpty()
                || listed.stream()
                        .flatMap(JsonNode::valueStream)
                        .anyMatch(
                                row -> row.path("Transaction Type").asString("").equals(PeerLoan.INTEREST_REFUND));
    }

    private static void schedule(Figures figures, String at, JsonNode rows, AccountState state) {
        var drawdowns = rows.valueStream()
                .filter(row -> Figures.isGiven(row.path("disbursement")))
                .toList();
        var lines = rows.valueStream()
                .filter(row -> !Figures.isGiven(row.path("disbursement")))
                .toList();
        figures.same(at + "drawdowns", drawdowns.size(), state.drawdowns().size());
        for (int i = 0; i < Math.min(drawdowns.size(), state.drawdowns().size()); i++) {
            var drawdown = state.drawdowns().get(i);
            day(figures, at + "drawdown " + (i + 1) + " date", drawdowns.get(i).path("due_date"), drawdown.on());
            figures.money(at + "drawdown " + (i + 1), drawdowns.get(i).path("disbursement"), drawdown.amount());
        }
        figures.same(at + "instalments", lines.size(), state.instalments().size());
        for (int i = 0; i < Math.min(lines.size(), state.instalments().size()); i++) {
            instalment(
                    figures,
                    at + "instalment " + (i + 1) + " ",
                    lines.get(i),
                    state.instalments().get(i));
        }
    }

    private static void instalment(Figures figures, String at, JsonNode row, AccountInstalment line) {
        day(figures, at + "due_date", row.path("due_date"), line.dueOn());
        if (Figures.isGiven(row.path("days"))) {
            figures.same(at + "days", row.get("days").asLong(), ChronoUnit.DAYS.between(line.startOn(), line.dueOn()));
        }
        figures.money(at + "principal", row.path("principal"), line.principal());
        figures.money(at + "interest", row.path("interest"), line.interest());
        figures.money(at + "due", row.path("due"), line.due());
        figures.money(at + "balance", row.path("balance"), line.balance());
        figures.money(at + "fees", row.path("fees"), Money.ZERO);
        figures.money(at + "penalties", row.path("penalties"), Money.ZERO);
        figures.money(at + "paid", row.path("paid"), line.paid());
        figures.money(at + "in_advance", row.path("in_advance"), line.paidEarly());
        figures.money(at + "late", row.path("late"), line.paidLate());
        figures.money(at + "outstanding", row.path("outstanding"), line.outstanding());
        if (Figures.isGiven(row.path("paid_date"))) {
            figures.same(at + "paid_date", row.get("paid_date").asString(), String.valueOf(line.settledOn()));
        }
    }

    private static void day(Figures figures, String at, JsonNode expected, LocalDate actual) {
        if (Figures.isGiven(expected)) {
            figures.same(at, LocalDate.parse(expected.asString()), actual);
        }
    }

    private static void totals(Figures figures, String at, JsonNode expected, AccountState state) {
        for (var total : expected.properties()) {
            var figure = TOTALS.get(total.getKey());
            if (figure == null) {
                throw new IllegalArgumentException(at + "total: " + total.getKey() + " (expected: a known one)");
            }
            figures.money(at + "total " + total.getKey(), total.getValue(), state.total(figure));
        }
    }

    private static void transactions(Figures figures, String at, JsonNode rows, List<PeerTransaction> transactions) {
        figures.same(at + "transactions", rows.size(), transactions.size());
        for (int i = 0; i < Math.min(rows.size(), transactions.size()); i++) {
            transaction(figures, at + "transaction " + (i + 1) + " ", rows.get(i), transactions.get(i));
        }
    }

    private static void transaction(Figures figures, String at, JsonNode row, PeerTransaction transaction) {
        figures.same(at + "type", row.get("Transaction Type").asString(), transaction.name());
        figures.same(
                at + "date", LocalDate.parse(row.get("Transaction date").asString(), PeerLoan.DAY), transaction.on());
        amount(figures, at, row, "Amount", transaction.amount());
        amount(figures, at, row, "Principal", transaction.principal());
        amount(figures, at, row, "Interest", transaction.interest());
        amount(figures, at, row, "Fees", Money.ZERO);
        amount(figures, at, row, "Penalties", Money.ZERO);
        amount(figures, at, row, "Overpayment", transaction.surplus());
        amount(figures, at, row, "Loan Balance", transaction.balance());
        flag(figures, at, row, "Reverted", false);
        flag(figures, at, row, "Replayed", transaction.isReplayed());
    }

    /** Amounts of transactions are written as text. */
    private static void amount(Figures figures, String at, JsonNode row, String name, Money actual) {
        var written = row.path(name).asString("");
        if (!written.isBlank()) {
            figures.same(at + name, Money.of(new BigDecimal(written)), actual);
        }
    }

    private static void flag(Figures figures, String at, JsonNode row, String name, boolean actual) {
        var written = row.path(name).asString("");
        if (!written.isBlank()) {
            figures.same(at + name, Boolean.valueOf(written), actual);
        }
    }

    private static void words(Figures figures, String at, String text, PeerLoan loan) {
        var status = STATUS.matcher(text);
        var outstanding = OUTSTANDING.matcher(text);
        var overpaid = OVERPAID.matcher(text);
        if (status.find()) {
            figures.same(at + "status", status.group(1).toUpperCase(Locale.ROOT), loan.status());
        } else if (outstanding.find()) {
            figures.same(
                    at + "outstanding",
                    Money.of(outstanding.group(1)),
                    loan.state().outstanding());
        } else if (overpaid.find()) {
            figures.same(
                    at + "surplus", Money.of(overpaid.group(1)), loan.state().surplus());
        } else if (text.contains("obligations met")) {
            figures.same(at + "outstanding", Money.ZERO, loan.state().outstanding());
        } else {
            throw new IllegalArgumentException(at + text + " (expected: words that are known)");
        }
    }
}
