create table outbox (
    seq            bigint        not null auto_increment comment 'order of writing; within a subject also the order of commit, because its row is locked first',
    stream         varchar(16)   collate utf8mb4_bin not null comment 'domain or audit',
    position       bigint        null comment 'gapless position in the stream, given after commit by the sequencer',
    id             binary(16)    not null comment 'id of the fact, UUIDv7',
    type           varchar(64)   collate utf8mb4_bin not null comment 'past tense, for example DisbursementSettled',
    subject        binary(16)    not null comment 'what the fact is about; facts of one subject keep their order',
    institution_id binary(16)    not null comment 'in whose books it happened',
    occurred_at    datetime(6)   not null comment 'UTC',
    trace_id       varchar(32)   collate utf8mb4_bin null comment 'request that caused it',
    data           longtext      not null comment 'JSON by the schema of the type',
    primary key (seq),
    unique key uk_outbox_position (stream, position),
    unique key uk_outbox_id (id)
) comment 'facts and audit records, written in the transaction of the change';

create table feed_head (
    stream         varchar(16)   collate utf8mb4_bin not null comment 'domain or audit',
    position       bigint        not null comment 'last position given; the row lock makes the sequencer single',
    primary key (stream)
) comment 'how far each stream is numbered';

insert into feed_head (stream, position) values ('domain', 0), ('audit', 0);

create table feed_cursor (
    reader         varchar(64)   collate utf8mb4_bin not null comment 'who reads',
    source         varchar(64)   collate utf8mb4_bin not null comment 'service whose feed is read',
    stream         varchar(16)   collate utf8mb4_bin not null comment 'domain or audit',
    position       bigint        not null comment 'last position whose effect is committed here',
    epoch          bigint        not null comment 'grows with each new holder; a frozen old one is refused by it',
    holder         varchar(64)   collate utf8mb4_bin null comment 'instance holding the lease',
    held_until     datetime(6)   not null comment 'end of the lease, UTC',
    primary key (reader)
) comment 'how far each reader of other services has come';

create table feed_parked (
    id             binary(16)    not null comment 'id of this row',
    reader         varchar(64)   collate utf8mb4_bin not null comment 'who could not apply it',
    position       bigint        not null comment 'position in the source stream',
    subject        binary(16)    not null comment 'later facts of this subject are parked behind it',
    type           varchar(64)   collate utf8mb4_bin not null comment 'type of the fact',
    fact           longtext      not null comment 'the fact as it came, JSON',
    error          varchar(1000) not null comment 'why, of the last try',
    parked_at      datetime(6)   not null comment 'UTC',
    primary key (id),
    unique key uk_feed_parked_position (reader, position),
    key idx_feed_parked_subject (reader, subject, position)
) comment 'facts that could not be applied; replayed in order once the cause is mended';
