create table audit_record (
    leaf_index       bigint       not null comment 'place in the Merkle tree, gapless from 0: the total order of records',
    origin           varchar(80)  collate utf8mb4_bin not null comment 'service whose audit feed it came from, or gateway-service/ and the batch id',
    origin_position  bigint       not null comment 'place in the feed or in the batch',
    id               binary(16)   not null comment 'id of the record as its service gave it',
    recorded_at      datetime(6)  not null comment 'when it happened, UTC; when it was received if the record does not say',
    received_at      datetime(6)  not null comment 'when it was received, UTC',
    institution_id   binary(16)   null comment 'lender in whose books it happened',
    actor_id         binary(16)   null comment 'account of who acted',
    actor_kind       varchar(16)  collate utf8mb4_bin null comment 'BORROWER, STAFF, SERVICE, SYSTEM, NOBODY',
    role             varchar(64)  collate utf8mb4_bin null comment 'role acted in',
    operation        varchar(120) collate utf8mb4_bin null comment 'for example loan:application:submit',
    kind             varchar(16)  collate utf8mb4_bin null comment 'CREATE, CHANGE, DELETE, VIEW, SIGN_IN, DENIED',
    object_type      varchar(64)  collate utf8mb4_bin null comment 'what kind of thing it was done to',
    result           varchar(16)  collate utf8mb4_bin null comment 'DONE or REFUSED',
    ip               varchar(45)  collate utf8mb4_bin null comment 'address the person came from',
    trace_id         varchar(32)  collate utf8mb4_bin null comment 'request that caused it',
    leaf             mediumblob   not null comment 'the leaf: canonical JSON, the only truth; the other columns repeat it for search',
    primary key (leaf_index),
    unique key uk_audit_record_origin (origin, origin_position),
    key idx_audit_record_id (id),
    key idx_audit_record_time (recorded_at, leaf_index),
    key idx_audit_record_institution (institution_id, recorded_at, leaf_index),
    key idx_audit_record_actor (actor_id, recorded_at, leaf_index),
    key idx_audit_record_operation (operation, recorded_at, leaf_index),
    key idx_audit_record_trace (trace_id)
) comment 'audit records as they were received, append-only';

create table audit_object (
    object_id    varchar(64) collate utf8mb4_bin not null comment 'id of the thing',
    leaf_index   bigint      not null comment 'record that names it',
    primary key (object_id, leaf_index),
    key idx_audit_object_leaf (leaf_index)
) comment 'things that audit records name, for search, append-only';

create table record_batch (
    id           binary(16)  not null comment 'chosen by the gateway',
    digest       binary(32)  not null comment 'SHA-256 of its canonical records: a repeat must be the same',
    records      int         not null comment 'how many',
    received_at  datetime(6) not null comment 'UTC',
    primary key (id)
) comment 'batches of refusals taken from the gateway, append-only';

create table verification (
    id               binary(16)    not null comment 'UUIDv7',
    run_at           datetime(6)   not null comment 'when it began, UTC',
    run_by           binary(16)    not null comment 'account of who asked for it',
    size             bigint        not null comment 'leaves in the tree at the beginning',
    root             binary(32)    null comment 'root as recomputed from the records; absent when it did not come that far',
    records_checked  bigint        not null comment 'records found to be untouched',
    heads_checked    bigint        not null comment 'stored signed heads found to fit',
    exported_checked bigint        not null comment 'exported signed heads found to fit',
    finding          varchar(32)   collate utf8mb4_bin null comment 'what is wrong; absent when nothing is',
    first_wrong      bigint        null comment 'first leaf that is wrong or gone',
    detail           varchar(500)  null comment 'the finding in words',
    primary key (id)
) comment 'verifications that were run, append-only';

create trigger audit_record_stays before update on audit_record for each row
    signal sqlstate '45000' set message_text = 'audit_record is append-only';
create trigger audit_record_remains before delete on audit_record for each row
    signal sqlstate '45000' set message_text = 'audit_record is append-only';
create trigger audit_object_stays before update on audit_object for each row
    signal sqlstate '45000' set message_text = 'audit_object is append-only';
create trigger audit_object_remains before delete on audit_object for each row
    signal sqlstate '45000' set message_text = 'audit_object is append-only';
create trigger record_batch_stays before update on record_batch for each row
    signal sqlstate '45000' set message_text = 'record_batch is append-only';
create trigger record_batch_remains before delete on record_batch for each row
    signal sqlstate '45000' set message_text = 'record_batch is append-only';
create trigger verification_stays before update on verification for each row
    signal sqlstate '45000' set message_text = 'verification is append-only';
create trigger verification_remains before delete on verification for each row
    signal sqlstate '45000' set message_text = 'verification is append-only';
