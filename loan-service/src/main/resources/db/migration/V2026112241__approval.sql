create table approval_plan
(
    id             binary(16)   not null comment 'identifier',
    institution_id binary(16)   not null comment 'lender the plan belongs to',
    code           varchar(40)  not null comment 'name products refer to',
    version        int          not null comment 'counts up; the highest is used for new applications',
    title          varchar(60)  not null comment 'name shown to staff',
    steps          json         not null comment 'ordered steps: kind, condition, role, signatures, deadline, escalation',
    created_at     datetime(6)  not null comment 'when this version came into force',
    created_by     binary(16)   not null comment 'who confirmed this version',
    primary key (id),
    unique key uk_approval_plan_version (institution_id, code, version)
) character set utf8mb4
  collate utf8mb4_bin comment 'approval plan (审批流程), one row per version';

create table approval_process
(
    application_id binary(16)  not null comment 'application this process moves',
    institution_id binary(16)  not null comment 'lender',
    borrower_id    binary(16)  not null comment 'applicant',
    number         varchar(24) not null comment 'readable number of the application',
    plan_id        binary(16)  not null comment 'plan version copied at submission',
    subject_digest char(64)    not null comment 'SHA-256 of what was submitted; signatures of reviewers cover it',
    round          int         not null comment '1, and one more for each submission after a return',
    facts          json        not null comment 'what conditions may ask about, whole numbers by name',
    state          varchar(12) not null comment 'RUNNING or ENDED',
    due_at         datetime(6) null comment 'when the loop looks at it next; null while a person or a fact is awaited',
    turn           bigint      not null comment 'counts claims and outside events; an answer to an older turn is dropped',
    attempts       int         not null comment 'unknown answers in a row',
    primary key (application_id),
    key idx_approval_process_due (due_at)
) character set utf8mb4
  collate utf8mb4_bin comment 'approval process (审批进程) of one application';

create table process_step
(
    id              binary(16)   not null comment 'identifier; also names the question put to a neighbour',
    application_id  binary(16)   not null comment 'application',
    round           int          not null comment 'round of submission',
    round_position  int          not null comment 'place within the round, from 1',
    kind            varchar(12)  not null comment 'REVIEW, ASSESS, CONTRACT, SIGN, DISBURSE',
    plan_condition  varchar(500) null comment 'CEL condition; null: always',
    role            varchar(40)  null comment 'role that reviews',
    signatures      int          not null comment 'different people who have to sign',
    deadline_hours  int          null comment 'hours until the superior is alerted or the contract expires',
    escalation_role varchar(40)  null comment 'role of the superior',
    state           varchar(12)  not null comment 'state of the step',
    since_at        datetime(6)  null comment 'when it began',
    until_at        datetime(6)  null comment 'when it ended',
    primary key (id),
    unique key uk_process_step_position (application_id, round, round_position),
    constraint fk_process_step_process foreign key (application_id) references approval_process (application_id)
) character set utf8mb4
  collate utf8mb4_bin comment 'step (审批步骤) of a plan as copied onto one application';

create table review_task
(
    id              binary(16)  not null comment 'identifier',
    institution_id  binary(16)  not null comment 'lender',
    application_id  binary(16)  not null comment 'application looked at',
    number          varchar(24) not null comment 'readable number of the application',
    step_id         binary(16)  not null comment 'step waiting for this task',
    step_kind       varchar(12) not null comment 'REVIEW, or DISBURSE when a failed disbursement waits for a person',
    role            varchar(40) not null comment 'role that may take it',
    escalation_role varchar(40) null comment 'role that may take it once it is late',
    state           varchar(12) not null comment 'OPEN, CLAIMED, DONE, CANCELLED',
    claimed_by      binary(16)  null comment 'member of staff working on it',
    claimed_at      datetime(6) null comment 'since when',
    opened_at       datetime(6) not null comment 'when it was opened',
    deadline_at     datetime(6) null comment 'when the superior is alerted',
    escalated_at    datetime(6) null comment 'when the superior was alerted',
    closed_at       datetime(6) null comment 'when it was decided or cancelled',
    outcome         varchar(12) null comment 'APPROVE, DECLINE, RETURN',
    primary key (id),
    key idx_review_task_desk (institution_id, state, role, id),
    key idx_review_task_step (step_id)
) character set utf8mb4
  collate utf8mb4_bin comment 'review task (审批任务)';

create table task_signature
(
    id             binary(16)  not null comment 'identifier',
    task_id        binary(16)  not null comment 'task decided',
    step_id        binary(16)  not null comment 'step of the task',
    application_id binary(16)  not null comment 'application',
    signer_id      binary(16)  not null comment 'member of staff',
    role           varchar(40) not null comment 'role acted in',
    outcome        varchar(12) not null comment 'APPROVE, DECLINE, RETURN',
    reasons        varchar(400) not null comment 'codes of the reasons given, separated by commas',
    note           varbinary(4096) null comment 'free text, encrypted with the borrower''s key',
    digest         char(64)    not null comment 'SHA-256 over what was signed',
    signed_at      datetime(6) not null comment 'when',
    primary key (id),
    unique key uk_task_signature_task (task_id),
    unique key uk_task_signature_person (step_id, signer_id)
) character set utf8mb4
  collate utf8mb4_bin comment 'electronic signature (电子签名) of a reviewer under a decision';

create table process_timer
(
    id             binary(16)  not null comment 'identifier',
    institution_id binary(16)  not null comment 'lender',
    application_id binary(16)  not null comment 'application',
    step_id        binary(16)  not null comment 'step it watches',
    task_id        binary(16)  null comment 'task it watches',
    kind           varchar(12) not null comment 'ESCALATION or EXPIRY',
    due_at         datetime(6) not null comment 'when it fires',
    state          varchar(12) not null comment 'PENDING, FIRED, CANCELLED',
    fired_at       datetime(6) null comment 'when it fired',
    primary key (id),
    key idx_process_timer_due (state, due_at),
    key idx_process_timer_step (step_id)
) character set utf8mb4
  collate utf8mb4_bin comment 'timer (时限) of a step or task';
