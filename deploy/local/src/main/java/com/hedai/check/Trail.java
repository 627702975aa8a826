package com.hedai.check;

import java.util.List;

/** I5: the audit trail is the Merkle tree (RFC 6962) that its heads sign (审计链). */
final class Trail {
    static final List<Invariant> ALL = List.of(
            new Invariant("I5", "each leaf of the tree is the hash of its record", """
                    select r.leaf_index from hedai_audit.audit_record r
                    left join hedai_audit.tree_node n on n.level = 0 and n.idx = r.leaf_index
                    where n.hash is null or n.hash <> unhex(sha2(concat(unhex('00'), r.leaf), 256))"""),
            new Invariant("I5", "each node of the tree is the hash of the two below it", """
                    select p.level, p.idx from hedai_audit.tree_node p
                    left join hedai_audit.tree_node l on l.level = p.level - 1 and l.idx = 2 * p.idx
                    left join hedai_audit.tree_node r on r.level = p.level - 1 and r.idx = 2 * p.idx + 1
                    where p.level > 0
                      and (l.hash is null or r.hash is null
                           or p.hash <> unhex(sha2(concat(unhex('01'), l.hash, r.hash), 256)))"""),
            new Invariant("I5", "the tree has one leaf for each record", """
                    select s.size, (select count(*) from hedai_audit.audit_record) records,
                           (select count(*) from hedai_audit.tree_node where level = 0) leaves
                    from hedai_audit.tree_size s
                    where s.size <> (select count(*) from hedai_audit.audit_record)
                       or s.size <> (select count(*) from hedai_audit.tree_node where level = 0)"""));

    private Trail() {}
}
