package com.hedai.audit.trail;

import com.hedai.audit.merkle.Growth;
import com.hedai.audit.merkle.Hash;
import com.hedai.audit.merkle.Position;
import com.hedai.audit.proof.StoredTree;
import com.hedai.audit.proof.TreeHeads;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Verifies the whole trail (完整性验证): hashes every stored record again, grows the tree anew, and holds it against the stored nodes,
 * the signed heads in the database and the exported ones. Stops at the first thing that is wrong and names it.
 */
@Component
class Verifier {
    private static final int AT_ONCE = 1_000;

    private final RecordMapper records;
    private final StoredTree tree;
    private final TreeHeads heads;

    /**
     * What came out.
     *
     * @param root as recomputed; null when it did not come to the end
     * @param records found untouched
     */
    record Outcome(
            long size,
            @Nullable Hash root,
            long records,
            long heads,
            long exported,
            @Nullable Finding finding) {}

    Verifier(RecordMapper records, StoredTree tree, TreeHeads heads) {
        this.records = records;
        this.tree = tree;
        this.heads = heads;
    }

    Outcome verify() {
        long size = tree.size();
        var growth = Growth.empty();
        try (var file = heads.exported().heads()) {
            var stored = new Witness("in the database", new StoredHeads(heads), heads::signed);
            var exported = new Witness("in the exported file", file.iterator(), heads::signed);
            var witnesses = List.of(stored, exported);
            var finding = grow(growth, size, witnesses).or(() -> rest(size, witnesses));
            return new Outcome(
                    size,
                    finding.isPresent() ? null : growth.root(),
                    finding.map(Finding::firstWrong).orElse(size),
                    stored.checked(),
                    exported.checked(),
                    finding.orElse(null));
        }
    }

    private Optional<Finding> rest(long size, List<Witness> witnesses) {
        return witnesses.stream()
                .flatMap(witness -> witness.rest(size, tree::size).stream())
                .findFirst();
    }

    private Optional<Finding> grow(Growth growth, long size, List<Witness> witnesses) {
        for (long from = 0; from < size; from += AT_ONCE) {
            var finding = grow(growth, from, Math.min(size, from + AT_ONCE), witnesses);
            if (finding.isPresent()) {
                return finding;
            }
        }
        return witnesses.stream()
                .flatMap(witness -> witness.at(growth).stream())
                .findFirst();
    }

    private Optional<Finding> grow(Growth growth, long from, long to, List<Witness> witnesses) {
        var nodes = tree.completedBetween(from, to);
        var objects = objects(from, to);
        long expected = from;
        for (var row : records.between(from, to)) {
            if (row.leafIndex() != expected) {
                return missing(expected);
            }
            var finding = check(growth, row, nodes, objects.getOrDefault(expected, Set.of()), witnesses);
            if (finding.isPresent()) {
                return finding;
            }
            expected++;
        }
        return expected < to ? missing(expected) : Optional.empty();
    }

    private Map<Long, Set<String>> objects(long from, long to) {
        return records.objectsBetween(from, to).stream()
                .collect(Collectors.groupingBy(
                        RecordMapper.ObjectRow::leafIndex,
                        Collectors.mapping(RecordMapper.ObjectRow::objectId, Collectors.toSet())));
    }

    private static Optional<Finding> check(
            Growth growth, RecordRow row, Map<Position, Hash> nodes, Set<String> objects, List<Witness> witnesses) {
        for (var node : growth.append(Leaf.stored(row.leaf()).hash())) {
            if (!Objects.equals(node.hash(), nodes.get(node.position()))) {
                return Optional.of(new Finding(
                        node.position().level() == 0 ? Finding.Kind.RECORD_CHANGED : Finding.Kind.TREE_CHANGED,
                        row.leafIndex(),
                        "node " + node.position().level() + "/"
                                + node.position().index() + " of the tree does not fit"));
            }
        }
        if (!columnsFit(row, objects)) {
            return Optional.of(new Finding(
                    Finding.Kind.COLUMNS_CHANGED, row.leafIndex(), "the search columns differ from the record"));
        }
        return witnesses.stream()
                .flatMap(witness -> witness.at(growth).stream())
                .findFirst();
    }

    private static boolean columnsFit(RecordRow row, Set<String> objects) {
        try {
            var leaf = Leaf.stored(row.leaf()).json();
            return row.columns().equals(Columns.of(leaf)) && new HashSet<>(Columns.objects(leaf)).equals(objects);
        } catch (JacksonException | IllegalArgumentException notALeaf) {
            return false;
        }
    }

    private static Optional<Finding> missing(long leaf) {
        return Optional.of(new Finding(Finding.Kind.RECORD_MISSING, leaf, "record " + leaf + " is not there"));
    }
}
