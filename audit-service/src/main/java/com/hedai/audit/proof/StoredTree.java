package com.hedai.audit.proof;

import com.hedai.audit.merkle.Growth;
import com.hedai.audit.merkle.Hash;
import com.hedai.audit.merkle.Position;
import com.hedai.audit.merkle.Proofs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The Merkle tree in the database (默克尔树存储): leaves are appended under the lock of one row, nothing is ever changed. */
@Component
public class StoredTree {
    private static final int NODES_AT_ONCE = 1_000;

    private final TreeMapper mapper;
    private final Proofs proofs;

    StoredTree(TreeMapper mapper) {
        this.mapper = mapper;
        this.proofs = new Proofs(this::nodes);
    }

    /** Holds everybody else back until the transaction ends, and tells the number of the next leaf. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long lock() {
        return mapper.lock();
    }

    /** Appends leaves; in the transaction that holds the lock. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(List<Hash> leaves) {
        long size = mapper.lock();
        var peaks = Growth.peaks(size);
        var known = nodes(peaks);
        var tree = Growth.from(size, peaks.stream().map(known::get).toList());
        var complete = new ArrayList<TreeMapper.NodeRow>();
        for (var leaf : leaves) {
            for (var node : tree.append(leaf)) {
                complete.add(new TreeMapper.NodeRow(
                        node.position().level(),
                        node.position().index(),
                        node.hash().bytes()));
            }
        }
        for (int from = 0; from < complete.size(); from += NODES_AT_ONCE) {
            mapper.insert(complete.subList(from, Math.min(from + NODES_AT_ONCE, complete.size())));
        }
        mapper.grow(tree.size());
    }

    /** How many leaves there are. */
    public long size() {
        return mapper.size();
    }

    /** Makes proofs for any size up to {@link #size}. */
    public Proofs proofs() {
        return proofs;
    }

    /** The stored subtrees that became complete with the leaves {@code from} (inclusive) to {@code to} (exclusive). */
    public Map<Position, Hash> completedBetween(long from, long to) {
        var found = new HashMap<Position, Hash>();
        for (int level = 0; to >> level > 0; level++) {
            if (from >> level < to >> level) {
                collect(mapper.level(level, from >> level, to >> level), found);
            }
        }
        return found;
    }

    private Map<Position, Hash> nodes(Collection<Position> positions) {
        var found = new HashMap<Position, Hash>();
        if (!positions.isEmpty()) {
            collect(mapper.nodes(positions), found);
        }
        return found;
    }

    private static void collect(List<TreeMapper.NodeRow> rows, Map<Position, Hash> found) {
        for (var row : rows) {
            found.put(new Position(row.level(), row.idx()), Hash.of(row.hash()));
        }
    }
}
