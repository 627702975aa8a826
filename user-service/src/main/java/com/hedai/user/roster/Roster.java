package com.hedai.user.roster;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.feed.Outbox;
import com.hedai.commons.id.Ids;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Scope;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Page;
import com.hedai.commons.web.PageRequest;
import com.hedai.commons.web.Refusal;
import com.hedai.user.UserReason;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters schools and classes, and who looks after them (名册管理). */
@Component
public class Roster {
    private final RosterMapper mapper;
    private final Counselors counselors;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Roster(RosterMapper mapper, Counselors counselors, Outbox outbox, AuditTrail audit, Ids ids, Clock clock) {
        this.mapper = mapper;
        this.counselors = counselors;
        this.outbox = outbox;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    public Optional<SchoolClass> find(UUID institutionId, UUID classId) {
        return mapper.find(institutionId, classId);
    }

    @Transactional
    SchoolView openSchool(Actor actor, NewSchool wanted) {
        var school = new School(
                ids.next(), actor.institutionId(), wanted.code(), wanted.name().strip(), wanted.province());
        try {
            mapper.insertSchool(school, clock.instant());
        } catch (DuplicateKeyException taken) {
            throw new Refusal(UserReason.SCHOOL_CODE_TAKEN).at("code");
        }
        outbox.publish(
                "SchoolOpened",
                school.id(),
                school.institutionId(),
                new SchoolOpened(school.id(), school.code(), school.name(), school.province()));
        audit.created("user:roster:change", "school", school.id());
        return SchoolView.of(school);
    }

    @Transactional
    ClassView openClass(Actor actor, UUID schoolId, NewClass wanted) {
        var school = school(actor, schoolId);
        wanted.check();
        var row = new SchoolClass(
                ids.next(),
                school.id(),
                school.name(),
                school.institutionId(),
                wanted.name().strip(),
                wanted.entryYear(),
                wanted.level(),
                wanted.graduatesOn());
        try {
            mapper.insertClass(row, clock.instant());
        } catch (DuplicateKeyException taken) {
            throw new Refusal(UserReason.CLASS_NAME_TAKEN).at("name");
        }
        outbox.publish(
                "ClassOpened",
                row.id(),
                row.institutionId(),
                new ClassOpened(row.id(), row.schoolId(), row.name(), row.entryYear(), row.level(), row.graduatesOn()));
        audit.created("user:roster:change", "class", row.id());
        return ClassView.of(row);
    }

    /** These, and nobody else, look after the class from now on; the same ones again change nothing. */
    @Transactional
    ClassWithCounselors assign(Actor actor, UUID classId, List<UUID> accountIds) {
        var row = mapper.lock(actor.institutionId(), classId).orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND));
        counselors.check(actor.institutionId(), accountIds);
        var wanted = new TreeSet<>(accountIds);
        var present = new TreeSet<>(counselorsOf(classId));
        if (!wanted.equals(present)) {
            present.stream().filter(id -> !wanted.contains(id)).forEach(id -> mapper.deleteCounselor(classId, id));
            wanted.stream()
                    .filter(id -> !present.contains(id))
                    .forEach(id -> mapper.insertCounselor(classId, id, clock.instant()));
            outbox.publish(
                    "ClassCounselorsChanged",
                    classId,
                    row.institutionId(),
                    new ClassCounselorsChanged(classId, row.schoolId(), List.copyOf(wanted)));
            audit.changed("user:roster:change", "class", classId, "counselors");
        }
        return ClassWithCounselors.of(row, List.copyOf(wanted));
    }

    Page<SchoolView> schools(Actor reader, PageRequest request) {
        var rows = mapper.schools(reader.institutionId(), request.afterId(), request.fetch());
        var page = Page.of(rows, request, School::id);
        audit.viewed(
                "user:school:read",
                "school",
                page.items().stream().map(School::id).toList());
        return page.map(SchoolView::of);
    }

    Page<ClassView> classes(Actor reader, UUID schoolId, PageRequest request) {
        var school = school(reader, schoolId);
        var rows = mapper.ofSchool(school.id(), request.afterId(), request.fetch());
        audit.viewed("user:school:read", "school", school.id());
        return Page.of(rows, request, SchoolClass::id).map(ClassView::of);
    }

    /** The classes of the institution; to a counselor their own. */
    Page<ClassWithCounselors> page(Actor reader, PageRequest request) {
        boolean all = reader.scope("user:roster:read").covers(Scope.INSTITUTION);
        var rows = mapper.page(
                reader.institutionId(), all ? null : reader.accountId(), request.afterId(), request.fetch());
        var page =
                Page.of(rows, request, SchoolClass::id).map(row -> ClassWithCounselors.of(row, counselorsOf(row.id())));
        audit.viewed(
                "user:roster:read",
                "class",
                page.items().stream().map(ClassWithCounselors::id).toList());
        return page;
    }

    private School school(Actor actor, UUID id) {
        return mapper.school(actor.institutionId(), id).orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND));
    }

    private List<UUID> counselorsOf(UUID classId) {
        return mapper.counselors(classId).stream()
                .map(RosterMapper.Counselor::accountId)
                .toList();
    }
}
