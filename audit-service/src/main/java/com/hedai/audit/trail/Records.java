package com.hedai.audit.trail;

import com.hedai.audit.AuditReason;
import com.hedai.audit.merkle.Hash;
import com.hedai.audit.proof.SignedHead;
import com.hedai.audit.proof.StoredTree;
import com.hedai.audit.proof.TreeHeads;
import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.security.Actor;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Page;
import com.hedai.commons.web.PageRequest;
import com.hedai.commons.web.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks records up (审计查询); who looks leaves a record too. */
@Component
class Records {
    static final String READ = "audit:record:read";
    private static final String PROVE = "audit:proof:read";
    private static final String EXPORT = "audit:record:export";
    private static final int EXPORT_PAGE = 200;
    private static final int LARGEST_EXPORT = 100_000;

    private final RecordMapper mapper;
    private final StoredTree tree;
    private final TreeHeads heads;
    private final AuditTrail audit;

    /**
     * That a record lies in the signed tree (RFC 9162, 2.1.3).
     *
     * @param leaf exactly the bytes that are hashed, as UTF-8 text
     * @param leafHash hexadecimal
     * @param path hashes from below, hexadecimal
     */
    record InclusionProof(long leafIndex, String leaf, String leafHash, List<String> path, SignedHead treeHead) {}

    Records(RecordMapper mapper, StoredTree tree, TreeHeads heads, AuditTrail audit) {
        this.mapper = mapper;
        this.tree = tree;
        this.heads = heads;
        this.audit = audit;
    }

    Page<Recorded> search(Actor actor, RecordFilter filter, PageRequest page) {
        var institution = books(actor, READ);
        var before = page.after().map(id -> find(id, institution)).orElse(null);
        var rows = mapper.search(filter.search(institution, before, page.fetch()));
        var found = Page.of(rows, page, RecordRow::id).map(Recorded::of);
        audit.viewed(
                READ, "audit-record", found.items().stream().map(Recorded::id).toList());
        return found;
    }

    Recorded get(Actor actor, UUID id) {
        var row = find(id, books(actor, READ));
        audit.viewed(READ, "audit-record", id);
        return Recorded.of(row);
    }

    InclusionProof prove(Actor actor, UUID id) {
        var row = find(id, books(actor, PROVE));
        var head = heads.latest()
                .filter(signed -> row.leafIndex() < signed.size())
                .orElseThrow(() -> new Refusal(AuditReason.NOT_SIGNED_YET));
        var leaf = Leaf.stored(row.leaf());
        var path = tree.proofs().inclusion(row.leafIndex(), head.size()).stream()
                .map(Hash::toString)
                .toList();
        audit.viewed(PROVE, "audit-record", id);
        return new InclusionProof(row.leafIndex(), leaf.text(), leaf.hash().toString(), path, SignedHead.of(head));
    }

    /**
     * Writes what is found as CSV, at most {@value #LARGEST_EXPORT} records; each page is on record before it leaves.
     *
     * @throws UncheckedIOException when the reader is gone
     */
    void export(Actor actor, RecordFilter filter, Writer out) {
        var institution = books(actor, EXPORT);
        RecordRow last = null;
        try {
            out.write(CsvLine.HEADER);
            for (int written = 0; written < LARGEST_EXPORT; written += EXPORT_PAGE) {
                var rows = mapper.search(filter.search(institution, last, EXPORT_PAGE));
                audit.viewed(
                        EXPORT, "audit-record", rows.stream().map(RecordRow::id).toList());
                if (rows.isEmpty()) {
                    return;
                }
                for (var row : rows) {
                    out.write(CsvLine.of(Recorded.of(row)));
                }
                last = rows.getLast();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private RecordRow find(UUID id, @Nullable UUID institution) {
        return mapper.find(id, institution).orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND));
    }

    /** The lender whose records may be seen; null for all. */
    private static @Nullable UUID books(Actor actor, String permission) {
        return switch (actor.scope(permission)) {
            case PLATFORM -> null;
            case INSTITUTION -> actor.institutionId();
            case OWN, CLASS, REGION -> throw new Refusal(CommonReason.FORBIDDEN);
        };
    }
}
