package com.hedai.audit.trail;

import com.hedai.audit.AuditReason;
import com.hedai.audit.merkle.Hash;
import com.hedai.audit.proof.StoredTree;
import com.hedai.commons.web.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the gateway's refusals (网关拒绝批次), each batch once however often it is sent. */
@Component
class RecordBatches {
    private static final String GATEWAY = "gateway-service";

    private final StoredTree tree;
    private final Trail trail;
    private final BatchMapper mapper;
    private final Clock clock;

    RecordBatches(StoredTree tree, Trail trail, BatchMapper mapper, Clock clock) {
        this.tree = tree;
        this.trail = trail;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Returns how many records the batch has; refused when the id came before with other records. */
    @Transactional
    public int take(UUID id, List<String> records) {
        tree.lock();
        var digest = digest(records);
        var before = mapper.find(id);
        if (before.isPresent()) {
            if (!Arrays.equals(before.get().digest(), digest)) {
                throw new Refusal(AuditReason.BATCH_DIFFERS);
            }
            return before.get().records();
        }
        mapper.insert(new BatchMapper.BatchRow(
                id, digest, records.size(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
        trail.append(IntStream.range(0, records.size())
                .mapToObj(i -> new Received(GATEWAY + "/" + id, i, "AuditRecorded", records.get(i)))
                .toList());
        return records.size();
    }

    private static byte[] digest(List<String> records) {
        return Hash.leaf(String.join("\n", records).getBytes(StandardCharsets.UTF_8))
                .bytes();
    }
}
