create table inquiry (
    id          binary(16)  not null comment 'identifier',
    account_id  binary(16)  not null comment 'about whom',
    topic       varchar(16) character set utf8mb4 collate utf8mb4_bin not null comment 'ENROLMENT or ENTERPRISE',
    state       varchar(16) character set utf8mb4 collate utf8mb4_bin not null comment 'ASKED, ANSWERED or GIVEN_UP',
    attempts    int         not null comment 'times the source was asked again',
    asked_at    datetime(6) not null comment 'when the borrower handed it in, UTC',
    due_at      datetime(6) not null comment 'when to ask the source next, UTC',
    ended_at    datetime(6) null comment 'when the source answered or was given up, UTC',
    primary key (id),
    key idx_inquiry_due (state, due_at),
    key idx_inquiry_account (account_id, topic, asked_at)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
    comment = 'questions to authoritative sources about borrowers';

create table enrolment (
    account_id     binary(16)    not null comment 'the student',
    institution_id binary(16)    not null comment 'the lender',
    class_id       binary(16)    not null comment 'the class in the roster',
    student_number varbinary(90) not null comment 'number at the school, encrypted with the key of its owner',
    consent_id     binary(16)    not null comment 'the consent on whose word the source is asked',
    state          varchar(16)   character set utf8mb4 collate utf8mb4_bin not null
                   comment 'PENDING, VERIFIED, MISMATCH, NOT_FOUND, GRADUATED or UNANSWERED',
    graduates_on   date          null comment 'when the studies end, as the source says; once verified',
    inquiry_id     binary(16)    not null comment 'the inquiry that counts',
    version        int           not null comment 'grows with each change',
    verified_at    datetime(6)   null comment 'when the source confirmed it, UTC',
    primary key (account_id),
    key idx_enrolment_class (class_id, state),
    constraint fk_enrolment_class foreign key (class_id) references school_class (id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
    comment = 'where borrowers study';

insert into consent_document (code, version, effective_from, oldest_valid, valid_days, title, text, text_digest)
select 'STUDENT_STATUS', 1, '2026-01-01', 1, 365, d.title, d.text, unhex(sha2(d.text, 256))
from (select '学籍信息查询授权书' as title,
'本人申请以在校学生身份办理借款，授权向本人提供贷款服务的机构（以本人登录时所选机构为准）办理下列事项：
一、查询范围。机构可以向学信网（中国高等教育学生信息网）等权威渠道，以本人姓名、身份证号码和学号核验本人的学籍状态、就读院校、培养层次、入学年份和预计毕业时间。
二、用途。仅用于确认本人是否为在校学生、确定适用的助学贷款政策和贴息期限，以及法律规定的对在校学生放贷的限制。
三、期限。本授权自本人确认之日起一年内有效。
四、撤回。本人可以随时在应用内撤回本授权；撤回后机构不再查询，不影响撤回前已经完成的核验。
本人已阅读并理解以上内容，自愿作出本授权。' as text) d;

insert into role_permission (role, version, permission, scope)
select newest.role, newest.version, added.permission, added.scope
from (select role, max(version) as version from role_version group by role) newest
join (
    select 'borrower' as role, 'user:enrolment:verify' as permission, 'OWN' as scope
    union all select 'borrower', 'user:enrolment:read', 'OWN'
) added on added.role = newest.role;
