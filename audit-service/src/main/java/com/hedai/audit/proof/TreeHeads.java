package com.hedai.audit.proof;

import com.hedai.audit.merkle.Hash;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Signs the tree when it has grown and exports what was signed (签名树头). It never signs a tree that has shrunk. */
@Component
public class TreeHeads {
    private static final Logger log = LoggerFactory.getLogger(TreeHeads.class);
    private static final int AT_ONCE = 500;

    private final StoredTree tree;
    private final HeadMapper mapper;
    private final HeadKeys keys;
    private final HeadFile file;
    private final Clock clock;
    private boolean shrunk;

    TreeHeads(StoredTree tree, HeadMapper mapper, HeadKeys keys, HeadFile file, Clock clock) {
        this.tree = tree;
        this.mapper = mapper;
        this.keys = keys;
        this.file = file;
        this.clock = clock;
    }

    /** The newest signed head. */
    public Optional<TreeHead> latest() {
        return mapper.latest().map(TreeHeads::head);
    }

    /** Whether the signature is by one of our keys. */
    public boolean signed(TreeHead head) {
        return keys.signed(head);
    }

    /** Signed heads in the database that cover more than so many leaves, smallest first. */
    public List<TreeHead> after(long size) {
        return mapper.after(size, AT_ONCE).stream().map(TreeHeads::head).toList();
    }

    /** The file that the owner of the database should not be able to change. */
    public HeadFile exported() {
        return file;
    }

    /** One round: signs and exports what is new. */
    void signAndExport() throws IOException {
        long size = tree.size();
        long signed = mapper.latest().map(HeadMapper.HeadRow::size).orElse(0L);
        if (size < Math.max(signed, file.lastSize())) {
            reportShrunk(size, Math.max(signed, file.lastSize()));
            return;
        }
        if (size > signed) {
            sign(size);
        }
        for (var heads = after(file.lastSize()); !heads.isEmpty(); heads = after(file.lastSize())) {
            file.append(heads);
        }
    }

    private void sign(long size) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var head = keys.sign(size, tree.proofs().root(size), at);
        try {
            mapper.insert(new HeadMapper.HeadRow(
                    head.size(), head.root().bytes(), head.at(), head.keyId(), head.signature()));
        } catch (DuplicateKeyException another) {
            log.debug("another instance has signed size {}", size);
        }
    }

    private void reportShrunk(long size, long signed) {
        if (!shrunk) {
            log.error(
                    "THE AUDIT TRAIL WAS CUT: {} leaves, but {} were signed; nothing is signed until this is settled",
                    size,
                    signed);
            shrunk = true;
        }
    }

    private static TreeHead head(HeadMapper.HeadRow row) {
        return new TreeHead(row.size(), Hash.of(row.root()), row.signedAt(), row.keyId(), row.signature());
    }
}
