create table data_key (
    id          binary(16)   not null comment 'the id that stands in each sealed value',
    owner       varchar(64)  character set utf8mb4 collate utf8mb4_bin not null
                comment 'account id of a borrower, or the name of a table',
    version     int          not null comment 'values are sealed with the highest, opened with the one they name',
    wrapped_key varbinary(256) null comment 'the data key, sealed by the key-encryption key; null once erased',
    kek_id      varchar(64)  character set utf8mb4 collate utf8mb4_bin not null
                comment 'the key-encryption key it is sealed with',
    created_at  datetime(6)  not null comment 'when it was made, UTC',
    erased_at   datetime(6)  null comment 'when it was destroyed, UTC; the values of its owner are gone since',
    primary key (id),
    unique key uk_data_key_owner_version (owner, version),
    constraint ck_data_key_erased check ((wrapped_key is null) = (erased_at is not null))
) engine = innodb default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
    comment = 'data keys of field encryption, one per borrower or table';
