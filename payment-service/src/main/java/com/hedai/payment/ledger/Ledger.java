package com.hedai.payment.ledger;

import static java.util.stream.Collectors.groupingBy;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.id.Ids;
import com.hedai.commons.web.Page;
import com.hedai.commons.web.PageRequest;
import com.hedai.payment.journal.JournalEntry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The books of all institutions (分类账): entries are added in the transaction of what they book. */
@Component
public class Ledger {
    private final LedgerMapper mapper;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Ledger(LedgerMapper mapper, AuditTrail audit, Ids ids, Clock clock) {
        this.mapper = mapper;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Books the entry, unless its subject was booked that way before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void book(JournalEntry entry) {
        var voucher = entry.voucher();
        var movements = Movement.of(entry.postings());
        lock(voucher.institutionId(), movements);
        // every booking of this subject and kind locks the same balances, so nobody can book it between this look and
        // the commit
        if (mapper.isBooked(voucher.subjectId(), entry.kind())) {
            return;
        }
        var id = ids.next();
        var lines = Line.chain(entry.postings());
        mapper.addLines(id, voucher.institutionId(), lines);
        mapper.addHeader(id, entry.kind(), voucher, clock.instant(), lines.size());
        movements.forEach(movement -> mapper.move(voucher.institutionId(), movement));
        audit.created("payment:ledger:book", "journal-entry", id);
    }

    private void lock(UUID institutionId, List<Movement> movements) {
        if (mapper.lockBalances(institutionId, movements).size() == movements.size()) {
            return;
        }
        open(institutionId);
        var locked = mapper.lockBalances(institutionId, movements).size();
        if (locked != movements.size()) {
            throw new IllegalStateException("accounts of institution %s: %d found (expected: %d, see standard_account)"
                    .formatted(institutionId, locked, movements.size()));
        }
    }

    /** Gives an institution the standard accounts it does not have yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    void open(UUID institutionId) {
        mapper.openAccounts(institutionId);
        mapper.openBalances(institutionId);
    }

    TrialBalance trialBalance(UUID institutionId) {
        return TrialBalance.of(clock.instant(), mapper.totals(institutionId));
    }

    Page<EntryView> entries(
            UUID institutionId, @Nullable UUID loanId, @Nullable LocalDate businessOn, PageRequest request) {
        var headers = mapper.entries(institutionId, loanId, businessOn, request.afterId(), request.fetch());
        var page = Page.of(headers, request, Header::id);
        if (page.items().isEmpty()) {
            return new Page<>(List.of(), null);
        }
        var postings = mapper.postings(page.items().stream().map(Header::id).toList()).stream()
                .collect(groupingBy(StoredPosting::entryId));
        return page.map(header -> EntryView.of(header, postings.getOrDefault(header.id(), List.of())));
    }
}
