package com.hedai.audit.trail;

import com.hedai.audit.proof.StoredTree;
import com.hedai.commons.id.Ids;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Appends records to the trail (审计留痕): one after the other in one order for all, each once. */
@Component
class Trail {
    private static final int ROWS_AT_ONCE = 200;

    private final StoredTree tree;
    private final RecordMapper mapper;
    private final Ids ids;
    private final Clock clock;

    Trail(StoredTree tree, RecordMapper mapper, Ids ids, Clock clock) {
        this.tree = tree;
        this.mapper = mapper;
        this.ids = ids;
        this.clock = clock;
    }

    /** Takes records of one origin in the order of their positions; what is there already is skipped. */
    @Transactional
    public void append(List<Received> records) {
        long next = tree.lock();
        var known = mapper.positions(
                records.getFirst().origin(),
                records.getFirst().position(),
                records.getLast().position());
        var receivedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var leaves = new ArrayList<Leaf>();
        var rows = new ArrayList<RecordRow>();
        var objects = new ArrayList<RecordMapper.ObjectRow>();
        for (var record : records) {
            if (!known.contains(record.position())) {
                var leaf = Leaf.of(record, receivedAt, ids::next);
                long index = next + leaves.size();
                var json = leaf.json();
                leaves.add(leaf);
                rows.add(RecordRow.of(index, leaf, Columns.of(json)));
                Columns.objects(json).forEach(id -> objects.add(new RecordMapper.ObjectRow(id, index)));
            }
        }
        if (!leaves.isEmpty()) {
            store(rows, objects);
            tree.append(leaves.stream().map(Leaf::hash).toList());
        }
    }

    private void store(List<RecordRow> rows, List<RecordMapper.ObjectRow> objects) {
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            mapper.insert(rows.subList(from, Math.min(from + ROWS_AT_ONCE, rows.size())));
        }
        for (int from = 0; from < objects.size(); from += ROWS_AT_ONCE) {
            mapper.insertObjects(objects.subList(from, Math.min(from + ROWS_AT_ONCE, objects.size())));
        }
    }
}
