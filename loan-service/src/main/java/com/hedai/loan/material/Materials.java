package com.hedai.loan.material;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.crypto.Column;
import com.hedai.commons.crypto.Vault;
import com.hedai.commons.id.Ids;
import com.hedai.commons.security.Actor;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import com.hedai.loan.LoanReason;
import com.hedai.loan.approval.Digest;
import com.hedai.loan.roster.Classes;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door to supporting documents (申请材料): taken in, handed in with an application once, shown to those who may. */
@Component
public class Materials {
    static final String OBJECT = "material";
    static final String READ = "loan:material:read";

    private static final Column CONTENT = Column.of("material", "content");
    /** Uploaded and not handed in; enough for any application, too few to fill a disk. */
    private static final int MOST_WAITING = 30;

    private final MaterialMapper rows;
    private final Classes classes;
    private final Vault vault;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Materials(MaterialMapper rows, Classes classes, Vault vault, AuditTrail audit, Ids ids, Clock clock) {
        this.rows = rows;
        this.classes = classes;
        this.vault = vault;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    Material take(Actor borrower, MaterialKind kind, byte[] content) {
        var type = FileType.of(content).orElseThrow(() -> new Refusal(CommonReason.UNSUPPORTED_MEDIA_TYPE));
        if (rows.waiting(borrower.accountId()) >= MOST_WAITING) {
            throw new Refusal(LoanReason.MATERIALS_TOO_MANY, MOST_WAITING);
        }
        var id = ids.next();
        var material = new Material(
                id,
                borrower.institutionId(),
                borrower.accountId(),
                kind,
                type.header(),
                content.length,
                Digest.of(content),
                null,
                null,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        rows.insert(material, vault.encrypt(borrower.accountId(), CONTENT, id, content));
        audit.created("loan:material:upload", OBJECT, id);
        return material;
    }

    /** The borrower's own; for staff, what was handed in with an application in their reach. */
    Material visible(Actor reader, UUID id) {
        return rows.find(id)
                .filter(material -> material.institutionId().equals(reader.institutionId()))
                .filter(material -> isVisible(reader, material))
                .orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND));
    }

    private boolean isVisible(Actor reader, Material material) {
        if (!reader.isStaff()) {
            return material.borrowerId().equals(reader.accountId());
        }
        return material.applicationId() != null && classes.reaches(reader, READ, material.classId());
    }

    byte[] content(Material material) {
        var content = vault.decryptBytes(CONTENT, material.id(), rows.content(material.id()));
        if (!Digest.of(content).equals(material.digest())) {
            throw new IllegalStateException("material " + material.id() + ": the content differs from its digest");
        }
        return content;
    }

    /** Hands documents in with an application; each may be handed in once, by who uploaded it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void attach(List<UUID> wanted, UUID borrowerId, UUID applicationId, @Nullable UUID classId) {
        for (var id : new LinkedHashSet<>(wanted)) {
            if (rows.attach(id, borrowerId, applicationId, classId, clock.instant()) == 0) {
                throw Refusal.of(LoanReason.MATERIAL_UNKNOWN).at("materials");
            }
            audit.changed("loan:material:attach", OBJECT, id, "applicationId");
        }
    }

    /** What was handed in with an application. */
    public List<Material> of(UUID applicationId) {
        return rows.of(applicationId);
    }
}
