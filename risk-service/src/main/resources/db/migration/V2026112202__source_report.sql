create table source_report (
    id               binary(16)   not null comment 'id of this answer, UUIDv7',
    assessment_id    binary(16)   not null comment 'the assessment it was asked for',
    borrower_id      binary(16)   not null comment 'whom it is about',
    institution_id   binary(16)   not null comment 'the lender that asked',
    source           varchar(32)  collate utf8mb4_bin not null comment 'BUREAU or BANK_STATEMENT',
    attempt          int          not null comment 'the attempt of the assessment that asked',
    authorisation_id binary(16)   not null comment 'the consent the question was asked under',
    state            varchar(16)  collate utf8mb4_bin not null comment 'OK, NO_RECORD or UNAVAILABLE',
    content          mediumblob   null comment 'the answer word for word, sealed with the borrower''s key; only with OK',
    problem          varchar(200) null comment 'why there was no answer; only with UNAVAILABLE',
    asked_at         datetime(6)  not null comment 'UTC',
    answered_at      datetime(6)  not null comment 'UTC',
    primary key (id),
    unique key uk_source_report_attempt (assessment_id, source, attempt),
    constraint ck_source_report_content check ((content is not null) = (state = 'OK'))
) default charset = utf8mb4 comment 'raw reports of partners, one row for each time a source was asked';
