package com.hedai.audit.proof;

import com.hedai.audit.AuditReason;
import com.hedai.audit.merkle.Hash;
import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.security.Allowed;
import com.hedai.commons.security.Open;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signed heads and what shows that they continue one another (树头接口). */
@RestController
@RequestMapping(path = "/api/v1/audit/tree-heads", produces = MediaType.APPLICATION_JSON_VALUE)
class TreeHeadController {
    private static final String READ = "audit:proof:read";

    private final TreeHeads heads;
    private final StoredTree tree;
    private final HeadKeys keys;
    private final AuditTrail audit;

    /**
     * That the tree of {@code to} leaves begins with the tree of {@code from} leaves (RFC 9162, 2.1.4).
     *
     * @param path hashes, hexadecimal
     */
    record ConsistencyProof(long from, String fromRoot, long to, String toRoot, List<String> path) {}

    /**
     * The public key of the heads.
     *
     * @param keyId SHA-256 of the key, hexadecimal
     * @param pem SubjectPublicKeyInfo
     */
    record HeadKey(String keyId, String algorithm, String pem) {}

    TreeHeadController(TreeHeads heads, StoredTree tree, HeadKeys keys, AuditTrail audit) {
        this.heads = heads;
        this.tree = tree;
        this.keys = keys;
        this.audit = audit;
    }

    @Allowed(READ)
    @GetMapping("/latest")
    SignedHead latest() {
        audit.viewed(READ, "tree-head");
        return heads.latest().map(SignedHead::of).orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND));
    }

    @Allowed(READ)
    @GetMapping("/consistency")
    ConsistencyProof consistency(@RequestParam long from, @RequestParam long to) {
        long size = tree.size();
        if (from < 1 || from > to || to > size) {
            throw new Refusal(AuditReason.TREE_SIZE_UNKNOWN, size);
        }
        audit.viewed(READ, "tree-head");
        var proofs = tree.proofs();
        var path = proofs.consistency(from, to).stream().map(Hash::toString).toList();
        return new ConsistencyProof(
                from, proofs.root(from).toString(), to, proofs.root(to).toString(), path);
    }

    /** Compare it with a copy from elsewhere: a key is not proven by who hands it out. */
    @Open
    @GetMapping("/key")
    HeadKey key() {
        return new HeadKey(keys.keyId(), "RSASSA-PSS SHA-256 salt 32", keys.publicPem());
    }
}
