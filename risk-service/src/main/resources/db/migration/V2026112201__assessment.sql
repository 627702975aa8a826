create table assessment (
    id                binary(16)    not null comment 'chosen by the caller',
    application_id    binary(16)    not null comment 'the application it decides on',
    borrower_id       binary(16)    not null comment 'account of the applicant',
    institution_id    binary(16)    not null comment 'the lender',
    request           blob          not null comment 'all that was sent, as JSON, sealed with the borrower''s key',
    request_index     binary(32)    not null comment 'keyed hash of it: a repeated call must say the same',
    status            varchar(16)   collate utf8mb4_bin not null comment 'PENDING or COMPLETED',
    attempt           int           not null comment 'grows each time somebody takes it to work on; an overtaken worker is refused by it',
    due_at            datetime(6)   null comment 'when to take it next, UTC; while it is worked on, the end of the lease; null when completed',
    outcome           varchar(16)   collate utf8mb4_bin null comment 'APPROVED, DECLINED or REFERRED',
    credit_score      int           null comment '300 to 850; null when declined before anybody was asked',
    risk_score        int           null comment '0 to 100, 100 is the safest',
    reasons           text          null comment 'JSON list of code, zh, en; the weightiest first',
    evaluation        mediumblob    null comment 'feature values and points as JSON, sealed with the borrower''s key',
    catalogue_version varchar(32)   collate utf8mb4_bin null comment 'version of the feature calculations',
    scorecard_version varchar(32)   collate utf8mb4_bin null comment 'version of the scorecard',
    policy_version    varchar(32)   collate utf8mb4_bin null comment 'version of the policy',
    consent_id        binary(16)    null comment 'the consent under which sources were asked; null when none was',
    assessed_on       date          null comment 'the day ages and windows count back from',
    created_at        datetime(6)   not null comment 'UTC',
    completed_at      datetime(6)   null comment 'UTC',
    primary key (id),
    key idx_assessment_due (status, due_at),
    key idx_assessment_application (application_id),
    key idx_assessment_borrower (borrower_id, id),
    constraint ck_assessment_completed check (
        (status = 'PENDING' and outcome is null and due_at is not null)
        or (status = 'COMPLETED' and outcome is not null and completed_at is not null and reasons is not null
            and due_at is null))
) default charset = utf8mb4 comment 'risk assessments: what was asked, what was decided, and by which versions';
