create table idempotency_key (
    caller_id    binary(16)    not null comment 'account or service that sent the key',
    route        varchar(128)  collate utf8mb4_bin not null comment 'method and path',
    idem_key     varchar(64)   collate utf8mb4_bin not null comment 'the key as sent',
    body_hash    binary(32)    not null comment 'SHA-256 of the request body as understood',
    owner        binary(16)    not null comment 'the attempt that may finish it',
    state        varchar(8)    collate utf8mb4_bin not null comment 'RUNNING or DONE',
    leased_until datetime(6)   not null comment 'when another attempt may take over a RUNNING one, UTC',
    status       smallint      null comment 'HTTP status of the first answer',
    location     varchar(512)  null comment 'Location header of the first answer',
    answer       longtext      null comment 'JSON of the first answer; written with the effect in one transaction',
    created_at   datetime(6)   not null comment 'UTC',
    primary key (caller_id, route, idem_key),
    key idx_idempotency_key_created (created_at)
) comment 'commands that may be sent again: the first answer stands';

create table change_request (
    id             binary(16)    not null comment 'id',
    institution_id binary(16)    not null comment 'in whose books',
    kind           varchar(64)   collate utf8mb4_bin not null comment 'kind of change',
    subject        binary(16)    not null comment 'what is changed',
    payload        longtext      not null comment 'the change, JSON',
    reason         varchar(500)  not null comment 'why, in the words of the proposer',
    state          varchar(16)   collate utf8mb4_bin not null comment 'PROPOSED, APPROVED, REJECTED or WITHDRAWN',
    proposed_by    binary(16)    not null comment 'account',
    proposed_at    datetime(6)   not null comment 'UTC',
    decided_by     binary(16)    null comment 'account, never the proposer',
    decided_at     datetime(6)   null comment 'UTC',
    decision_note  varchar(500)  null comment 'why it was rejected',
    primary key (id),
    key idx_change_request_state (institution_id, state, id),
    constraint ck_change_request_two_people check (decided_by is null or state = 'WITHDRAWN' or decided_by <> proposed_by)
) comment 'changes that wait for, or had, a second person';
