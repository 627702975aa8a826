package com.hedai.user.institution;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.feed.Outbox;
import com.hedai.commons.id.Ids;
import com.hedai.commons.security.Actors;
import com.hedai.commons.time.BusinessTime;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Page;
import com.hedai.commons.web.PageRequest;
import com.hedai.commons.web.Refusal;
import com.hedai.user.UserReason;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens lenders and finds them (机构管理). */
@Component
public class Institutions {
    private final InstitutionMapper mapper;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Institutions(InstitutionMapper mapper, Outbox outbox, AuditTrail audit, Ids ids, Clock clock) {
        this.mapper = mapper;
        this.outbox = outbox;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    public Institution get(UUID id) {
        return mapper.find(id).orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND));
    }

    /** The lender with this code, or a refusal at the field {@code institution}. */
    public Institution named(String code) {
        return mapper.named(code).orElseThrow(() -> new Refusal(UserReason.INSTITUTION_UNKNOWN).at("institution"));
    }

    /** The same for where people borrow: the platform itself is no lender. */
    public Institution lender(String code) {
        var institution = named(code);
        if (institution.isPlatform()) {
            throw new Refusal(UserReason.INSTITUTION_UNKNOWN).at("institution");
        }
        return institution;
    }

    public Optional<Institution> find(String code) {
        return mapper.named(code);
    }

    @Transactional
    InstitutionView open(NewInstitution wanted) {
        var institution = insert(
                wanted.code(),
                wanted.name(),
                LicenceType.named(wanted.licenceType()).name());
        var regions = wanted.regions().stream().distinct().sorted().toList();
        regions.forEach(region -> mapper.insertRegion(institution.id(), region));
        outbox.publish(
                "InstitutionOpened",
                institution.id(),
                institution.id(),
                new InstitutionOpened(
                        institution.id(),
                        institution.code(),
                        institution.name(),
                        institution.licenceType(),
                        institution.openedOn()));
        audit.created("user:institution:open", "institution", institution.id());
        return InstitutionView.of(institution, regions);
    }

    /** The institution the platform's own staff belong to; no lender, so no fact tells of it. */
    @Transactional
    public Institution openPlatform() {
        var platform = insert(Institution.PLATFORM, "合贷平台", "PLATFORM");
        Actors.asSystem(
                "user-service",
                platform.id(),
                () -> audit.created("user:institution:open", "institution", platform.id()));
        return platform;
    }

    Page<InstitutionView> page(@Nullable UUID only, PageRequest request) {
        List<Institution> rows = mapper.page(only, request.afterId(), request.fetch());
        audit.viewed(
                "user:institution:read",
                "institution",
                rows.stream().map(Institution::id).toList());
        return Page.of(rows, request, Institution::id).map(row -> InstitutionView.of(row, mapper.regions(row.id())));
    }

    private Institution insert(String code, String name, String licenceType) {
        var institution = new Institution(ids.next(), code, name, licenceType, BusinessTime.today(clock));
        try {
            mapper.insert(institution.id(), code, name, licenceType, institution.openedOn(), clock.instant());
            return institution;
        } catch (DuplicateKeyException taken) {
            throw new Refusal(UserReason.INSTITUTION_CODE_TAKEN).at("code");
        }
    }
}
