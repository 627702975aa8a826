alter table staff
    add column phone varbinary(80) null comment 'mobile phone for notices, encrypted; null: none is sent' after name;

create table staff_notice (
    id                 binary(16)  not null comment 'identifier',
    account_id         binary(16)  not null comment 'whom it is for',
    institution_id     binary(16)  not null comment 'the institution of the account',
    kind               varchar(32) character set utf8mb4 collate utf8mb4_bin not null comment 'TASK_ESCALATED',
    task_id            binary(16)  not null comment 'the task it is about',
    application_id     binary(16)  not null comment 'the application of the task',
    application_number varchar(32) character set utf8mb4 collate utf8mb4_bin not null comment 'readable number of the application',
    step               varchar(32) character set utf8mb4 collate utf8mb4_bin not null comment 'what was to be done',
    due_at             datetime(6) null comment 'until when it was to be done, UTC',
    created_at         datetime(6) not null comment 'when the notice was made, UTC',
    read_at            datetime(6) null comment 'when the person read it, UTC',
    primary key (id),
    key idx_staff_notice_account (account_id, id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
    comment = 'notices to staff';

insert into role_permission (role, version, permission, scope)
select newest.role, newest.version, added.permission, 'OWN'
from (select role, max(version) as version from role_version group by role) newest
join (
    select 'user:notice:read' as permission
    union all select 'user:notice:mark'
) added
where newest.role <> 'borrower';
