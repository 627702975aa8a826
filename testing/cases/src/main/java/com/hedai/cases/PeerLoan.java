package com.hedai.cases;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.account.Account;
import com.hedai.lending.account.AccountInstalment;
import com.hedai.lending.account.AccountState;
import com.hedai.lending.account.AccountTerms;
import com.hedai.lending.account.Event;
import com.hedai.lending.account.Event.Drawdown;
import com.hedai.lending.account.Event.DueDateChange;
import com.hedai.lending.account.Event.InterestRefund;
import com.hedai.lending.account.Event.Payment;
import com.hedai.lending.account.Event.RateChange;
import com.hedai.lending.account.Event.Refund;
import com.hedai.lending.account.Event.Rescheduling;
import com.hedai.lending.account.Event.Settlement;
import com.hedai.lending.account.Posting;
import com.hedai.lending.account.Posting.Kind;
import com.hedai.lending.account.Surplus;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A loan of another system's story, driven by its words (对照贷款). */
final class PeerLoan {
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd MMMM yyyy", Locale.ENGLISH);

    /** What the other system calls its movements of money. */
    private static final Map<String, String> NAMES = Map.of(
            "repay", "Repayment",
            "repayment", "Repayment",
            "merchant_issued_refund", "Merchant Issued Refund",
            "payout_refund", "Payout Refund",
            "goodwill_credit", "Goodwill Credit");

    static final String INTEREST_REFUND = "Interest Refund";

    private final PeerTerms peer;
    private final AccountTerms terms;
    private final List<Movement> movements = new ArrayList<>();
    private final Map<String, Surplus> rules = new HashMap<>();
    private LocalDate expectedOn;
    private final Money applied;
    private LocalDate businessDate;

    /** The account is brought up to the business date of the last movement, not to each new day. */
    private LocalDate asOf;

    private final boolean refundsInterest;
    private boolean isApproved;

    /**
     * A loan before anything happened to it.
     *
     * @param refundsInterest false if the credits of this story take back no interest though the product lets them
     */
    PeerLoan(JsonNode params, boolean refundsInterest) {
        this.refundsInterest = refundsInterest;
        peer = new PeerTerms(params);
        terms = peer.terms();
        expectedOn = LocalDate.parse(params.get("submitted").asString());
        applied = Money.of(params.get("principal").decimalValue());
        businessDate = expectedOn;
        asOf = expectedOn;
        peer.surplusRules().properties().forEach(rule -> rules.put(rule.getKey(), surplus(rule.getValue())));
    }

    void act(JsonNode step) {
        var type = step.get("type").asString();
        switch (type) {
            case "business_date" -> businessDate = on(step);
            case "approve" -> {
                isApproved = true;
                expectedOn = on(step);
            }
            case "set_future_installment_allocation" -> {
                if (!isApproved) {
                    rules.put(step.get("for").asString(), surplus(step.get("rule")));
                }
            }
            case "disburse" -> disburse(on(step), amount(step));
            case "payoff" -> happened(new Settlement(on(step)), "Repayment");
            case "reschedule" -> step.get("rows").forEach(this::reschedule);
            default -> {
                var name = NAMES.get(type);
                if (name == null) {
                    throw new IllegalArgumentException("type: " + type + " (expected: a known step)");
                }
                credit(type, name, on(step), amount(step));
            }
        }
    }

    private void credit(String type, String name, LocalDate on, Money amount) {
        if (!refundsInterest || !peer.refundsInterestWith(type)) {
            happened(new Payment(on, amount, rule(type)), name);
            return;
        }
        happened(new Refund(on, amount, rule(type)), name);
        happened(new InterestRefund(on, rule("interest_refund")), INTEREST_REFUND);
    }

    private void disburse(LocalDate on, Money amount) {
        var hasSurplus = !movements.isEmpty() && state().surplus().isPositive();
        happened(new Drawdown(on, amount), "Disbursement");
        if (peer.paysDownAtOnce() && !hasSurplus) {
            state().instalments().stream()
                    .filter(instalment -> instalment.dueOn().equals(on)
                            && instalment.startOn().equals(on))
                    .reduce((_, last) -> last)
                    .map(AccountInstalment::due)
                    .filter(Money::isPositive)
                    .ifPresent(down -> happened(new Payment(on, down, Surplus.NEXT_INSTALMENT), "Down Payment"));
        }
    }

    /** A new rate of theirs counts from the night before its day. */
    private void reschedule(JsonNode row) {
        var agreedOn = agreedOn(row);
        var from = LocalDate.parse(row.get("rescheduleFromDate").asString(), DAY);
        if (row.has("newInterestRate")) {
            var rate = AnnualRate.ofPercent(row.get("newInterestRate").asString());
            happened(new RateChange(from.minusDays(1), rate), "");
        }
        if (row.has("adjustedDueDate")) {
            var to = LocalDate.parse(row.get("adjustedDueDate").asString(), DAY);
            happened(new DueDateChange(agreedOn, from, to), "");
            from = to;
        }
        var more = row.path("extraTerms").asInt(0);
        var withoutPrincipal = row.path("graceOnPrincipal").asInt(0);
        var withoutInterest = row.path("graceOnInterest").asInt(0);
        if (more + withoutPrincipal + withoutInterest > 0) {
            happened(new Rescheduling(agreedOn, from, more, withoutPrincipal, withoutInterest), "");
        }
    }

    /** Not before the money was out. */
    private LocalDate agreedOn(JsonNode row) {
        var submittedOn = LocalDate.parse(row.get("submittedOnDate").asString(), DAY);
        var drawnOn = state().drawdowns().getFirst().on();
        return submittedOn.isBefore(drawnOn) ? drawnOn : submittedOn;
    }

    private void happened(Event event, String name) {
        movements.add(new Movement(event, name));
        asOf = businessDate;
        var postings = state().postings();
        var ofMoney = ofMoney();
        for (int i = 0; i < ofMoney.size(); i++) {
            ofMoney.get(i).posted(postings.get(i));
        }
    }

    /** Those that move money, in the order in which they count. */
    private List<Movement> ofMoney() {
        return movements.stream()
                .sorted(Comparator.comparing((Movement movement) -> movement.event.on()))
                .filter(movement -> movement.event instanceof Drawdown || !movement.event.isPlanning())
                .toList();
    }

    /** Before anything was paid out: as planned with the amount that was applied for. */
    AccountState state() {
        return movements.isEmpty()
                ? Account.replay(terms, List.of(new Drawdown(expectedOn, applied)), expectedOn)
                : Account.replay(
                        terms,
                        movements.stream().map(movement -> movement.event).toList(),
                        asOf);
    }

    String status() {
        if (movements.isEmpty()) {
            return isApproved ? "APPROVED" : "SUBMITTED_AND_PENDING_APPROVAL";
        }
        var state = state();
        if (state.surplus().isPositive()) {
            return "OVERPAID";
        }
        return state.isSettled() ? "CLOSED_OBLIGATIONS_MET" : "ACTIVE";
    }

    /** What stands on their list of transactions; interest is recognised when the loan is closed. */
    List<PeerTransaction> transactions() {
        var state = state();
        var ofMoney = ofMoney();
        var transactions = new ArrayList<PeerTransaction>();
        for (int i = 0; i < ofMoney.size(); i++) {
            var movement = ofMoney.get(i);
            var posting = state.postings().get(i);
            if (posting.kind() == Kind.INTEREST_REFUND && !posting.amount().isPositive()) {
                continue;
            }
            transactions.add(PeerTransaction.of(movement.name, posting, movement.wasPostedOtherwise(posting)));
        }
        var interest = state.total(AccountInstalment::interest);
        if (state.isSettled() && interest.isPositive()) {
            transactions.add(PeerTransaction.accrual(asOf, interest));
        }
        return transactions;
    }

    private Surplus rule(String type) {
        var key = type.startsWith("repay") ? "DEFAULT" : type.toUpperCase(Locale.ROOT);
        return rules.getOrDefault(key, rules.getOrDefault("DEFAULT", Surplus.NEXT_INSTALMENT));
    }

    private static Surplus surplus(JsonNode rule) {
        return switch (rule.asString()) {
            case "NEXT_INSTALLMENT" -> Surplus.NEXT_INSTALMENT;
            case "LAST_INSTALLMENT" -> Surplus.LAST_INSTALMENT;
            case "REAMORTIZATION" -> Surplus.REAMORTISE;
            default ->
                throw new IllegalArgumentException(
                        "rule: " + rule + " (expected: NEXT_INSTALLMENT, LAST_INSTALLMENT or REAMORTIZATION)");
        };
    }

    private static LocalDate on(JsonNode step) {
        return LocalDate.parse(step.get("date").asString());
    }

    private static Money amount(JsonNode step) {
        return Money.of(step.get("amount").decimalValue());
    }

    /** Something that happened, by their name, with how it was posted first. */
    private static final class Movement {
        private final Event event;
        private final String name;
        private @Nullable Posting first;

        Movement(Event event, String name) {
            this.event = event;
            this.name = name;
        }

        void posted(Posting posting) {
            if (first == null) {
                first = posting;
            }
        }

        boolean wasPostedOtherwise(Posting posting) {
            return first != null
                    && !(first.principal().equals(posting.principal())
                            && first.interest().equals(posting.interest()));
        }
    }
}
