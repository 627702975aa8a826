package com.hedai.loan.servicing;

import static java.util.Objects.requireNonNull;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.idempotency.Idempotency;
import com.hedai.commons.money.Money;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Page;
import com.hedai.commons.web.PageRequest;
import com.hedai.commons.web.Refusal;
import com.hedai.commons.work.DurableLoop;
import com.hedai.lending.servicing.Excess;
import com.hedai.lending.servicing.LoanBook;
import com.hedai.lending.servicing.LoanEvent.Received;
import com.hedai.lending.servicing.LoanHistory.Entry;
import com.hedai.loan.LoanReason;
import com.hedai.loan.businessday.BusinessDays;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/loans")
class LoanController {
    private static final String REPAY = "loan:repayment:create";
    private static final String SETTLE = "loan:settlement:create";

    private final Loans loans;
    private final Books books;
    private final BookMapper rows;
    private final Deductions deductions;
    private final BusinessDays days;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final DurableLoop deductionLoop;

    LoanController(
            Loans loans,
            Books books,
            BookMapper rows,
            Deductions deductions,
            BusinessDays days,
            Idempotency idempotency,
            AuditTrail audit,
            @Qualifier("deductionLoop") DurableLoop deductionLoop) {
        this.loans = loans;
        this.books = books;
        this.rows = rows;
        this.deductions = deductions;
        this.days = days;
        this.idempotency = idempotency;
        this.audit = audit;
        this.deductionLoop = deductionLoop;
    }

    @GetMapping
    @Allowed(Loans.READ)
    Page<LoanSummary> list(Actor actor, PageRequest request) {
        var page = loans.page(actor, request);
        audit.viewed(
                Loans.READ, Loans.OBJECT, page.items().stream().map(Loan::id).toList());
        return page.map(LoanSummary::of);
    }

    @GetMapping("/{id}")
    @Allowed(Loans.READ)
    LoanView one(Actor actor, @PathVariable UUID id) {
        var loan = viewed(actor, id);
        return LoanView.of(loan, books.load(loan), days.current(loan.institutionId()));
    }

    /** The repayment calendar: every instalment with what was paid of it. */
    @GetMapping("/{id}/schedule")
    @Allowed(Loans.READ)
    LoanSchedule schedule(Actor actor, @PathVariable UUID id) {
        var loan = viewed(actor, id);
        var today = days.current(loan.institutionId());
        return LoanSchedule.of(books.load(loan), today);
    }

    @GetMapping("/{id}/transactions")
    @Allowed(Loans.READ)
    Page<TransactionView> transactions(Actor actor, @PathVariable UUID id, PageRequest request) {
        var loan = viewed(actor, id);
        var found = rows.transactions(loan.id(), request.afterId(), request.fetch());
        return Page.of(found, request, LoanTransaction::id).map(TransactionView::of);
    }

    /** Repays from a card now; what came of it shows in the transactions. */
    @PostMapping("/{id}/repayments")
    @Allowed(REPAY)
    ResponseEntity<RepaymentAccepted> repay(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid RepaymentRequest request) {
        if (!request.amount().isPositive()) {
            throw new Refusal(CommonReason.INVALID_REQUEST).at("amount");
        }
        var loan = loans.visible(actor, id, REPAY);
        var answer = idempotency.once(
                key,
                request,
                () -> ResponseEntity.accepted()
                        .body(RepaymentAccepted.of(deductions.order(
                                loan.id(), request.cardId(), request.amount(), request.excessOrDefault()))));
        deductionLoop.wake();
        return answer;
    }

    /** Why so much is owed at the start of a day, by what was known at the end of a business day; both today when left out (余额说明). */
    @GetMapping("/{id}/balance")
    @Allowed(Loans.READ)
    BalanceView balance(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable LocalDate knownOn) {
        var loan = viewed(actor, id);
        LoanCommand.EXPLAIN.check(loan);
        var today = loan.notBeforeItsValueDate(days.current(loan.institutionId()));
        var from = requireNonNull(loan.valueOn());
        var day = inRange(on, from, today, "on");
        var known = inRange(knownOn, from, today, "knownOn");
        return BalanceView.of(books.history(loan, known).explain(day), known, rows.events(id));
    }

    private static LocalDate inRange(@Nullable LocalDate day, LocalDate from, LocalDate to, String parameter) {
        if (day == null) {
            return to;
        }
        if (day.isBefore(from) || day.isAfter(to)) {
            throw Refusal.of(LoanReason.QUOTE_DAY_OUT_OF_RANGE, from, to).at(parameter);
        }
        return day;
    }

    /** What the plan would be after paying so much today; changes nothing (提前还款试算). */
    @GetMapping("/{id}/prepayment-quote")
    @Allowed(Loans.READ)
    PrepaymentQuote prepay(
            Actor actor, @PathVariable UUID id, @RequestParam Money amount, @RequestParam Excess excess) {
        var loan = viewed(actor, id);
        LoanCommand.QUOTE_PREPAYMENT.check(loan);
        if (!amount.isPositive()) {
            throw new Refusal(CommonReason.INVALID_REQUEST).at("amount");
        }
        var today = loan.notBeforeItsValueDate(days.current(loan.institutionId()));
        var before = books.load(loan);
        var after = books.history(loan)
                .with(new Entry(Integer.MAX_VALUE, new Received(today, amount, excess), false))
                .replay(today)
                .book();
        return PrepaymentQuote.of(before, after, amount, today);
    }

    /** What would settle the loan on a day, if nothing else is paid until then (提前结清试算). */
    @GetMapping("/{id}/settlement-quote")
    @Allowed(Loans.READ)
    SettlementQuote quote(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate on) {
        var loan = viewed(actor, id);
        LoanCommand.SETTLE.check(loan);
        var today = days.current(loan.institutionId());
        var day = on == null ? today : on;
        if (day.isBefore(today) || day.isAfter(today.plusDays(SettlementQuote.DAYS_AHEAD))) {
            throw Refusal.of(LoanReason.QUOTE_DAY_OUT_OF_RANGE, today, today.plusDays(SettlementQuote.DAYS_AHEAD))
                    .at("on");
        }
        return SettlementQuote.of(books.load(loan).payoff(day), deductions.underWay(id));
    }

    /** Settles the loan from a card at today's quote (提前结清). */
    @PostMapping("/{id}/settlements")
    @Allowed(SETTLE)
    ResponseEntity<RepaymentAccepted> settle(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid SettlementRequest request) {
        var loan = loans.visible(actor, id, SETTLE);
        var answer = idempotency.once(
                key,
                request,
                () -> ResponseEntity.accepted()
                        .body(RepaymentAccepted.of(deductions.settle(loan.id(), request.cardId(), request.amount()))));
        deductionLoop.wake();
        return answer;
    }

    private Loan viewed(Actor actor, UUID id) {
        var loan = loans.visible(actor, id, Loans.READ);
        audit.viewed(Loans.READ, Loans.OBJECT, id);
        return loan;
    }

    /** The instalments of a loan (还款计划). */
    record LoanSchedule(List<InstalmentView> items) {
        static LoanSchedule of(LoanBook book, LocalDate today) {
            var arrears = book.terms().arrears();
            return new LoanSchedule(book.instalments().stream()
                    .map(instalment -> InstalmentView.of(instalment, arrears, today))
                    .toList());
        }
    }

    /**
     * How much to repay from which card (主动还款).
     *
     * @param excess where money goes that is more than what is due; to the next instalments when left out
     */
    record RepaymentRequest(
            @NotNull Money amount,
            @NotNull UUID cardId,
            @Nullable Excess excess) {
        Excess excessOrDefault() {
            return excess == null ? Excess.NEXT_INSTALMENTS : excess;
        }
    }

    /**
     * What paying early would change (提前还款试算).
     *
     * @param interestSaved less interest than by the plan of today
     * @param fee for paying early
     */
    record PrepaymentQuote(Money amount, Money interestSaved, Money fee, LoanSchedule plan) {
        static PrepaymentQuote of(LoanBook before, LoanBook after, Money amount, LocalDate today) {
            var change = after.owed().minus(before.owed());
            return new PrepaymentQuote(
                    amount, change.interest().negated(), change.fee(), LoanSchedule.of(after, today));
        }
    }

    /** Today's quote and the card that pays it (提前结清). */
    record SettlementRequest(@NotNull Money amount, @NotNull UUID cardId) {}

    /** The repayment that is under way (还款受理). */
    record RepaymentAccepted(UUID id, UUID loanId, Money amount, DeductionStatus status) {
        static RepaymentAccepted of(DeductionOrder order) {
            return new RepaymentAccepted(order.id(), order.loanId(), order.amount(), order.status());
        }
    }
}
