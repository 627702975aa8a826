-- Payment instructions (支付指令): money we told a channel to pay out or to deduct. The id is the caller's and the bank's order id.
create table payment_instruction (
    id             binary(16)                                 not null comment 'chosen by the caller; the order id at the channel',
    kind           varchar(24) collate utf8mb4_bin            not null comment 'DISBURSEMENT, SCHEDULED_DEDUCTION or ACTIVE_DEDUCTION',
    institution_id binary(16)                                 not null comment 'the lender',
    loan_id        binary(16)                                 not null comment 'the loan concerned',
    borrower_id    binary(16)                                 not null comment 'account id of the borrower',
    card_id        binary(16)                                 not null comment 'the card paid to or deducted from',
    amount         decimal(18, 2)                             not null comment 'yuan, above 0',
    business_on    date                                       not null comment 'business date of the command',
    channel        varchar(16) collate utf8mb4_bin            not null comment 'channel chosen once, when it was recorded',
    status         varchar(16) collate utf8mb4_bin            not null comment 'where it is in its life',
    recorded_at    datetime(6)                                not null comment 'when the command came, UTC',
    due_at         datetime(6)                                null     comment 'when the loop looks at it next, UTC; null: never',
    epoch          int unsigned                               not null default 0 comment 'grows with every claim: fences late owners',
    sends          int unsigned                               not null default 0 comment 'how often it was sent, always with the same id',
    last_sent_at   datetime(6)                                null     comment 'when it was last sent, UTC',
    inquiries      int unsigned                               not null default 0 comment 'rung of the inquiry ladder',
    value_on       date                                       null     comment 'value date given by the bank',
    bank_reference varchar(64) collate utf8mb4_bin            null     comment 'the bank''s own number of the movement',
    reason         varchar(64) collate utf8mb4_bin            null     comment 'why it failed or needs a person, as a code',
    finished_at    datetime(6)                                null     comment 'when its outcome became known, UTC',
    primary key (id),
    unique key uk_payment_instruction_reference (channel, bank_reference),
    key idx_payment_instruction_due (due_at),
    key idx_payment_instruction_status (institution_id, status, id),
    key idx_payment_instruction_loan (institution_id, loan_id, id),
    constraint fk_payment_instruction_card foreign key (card_id) references bank_card (id),
    constraint ck_payment_instruction_amount check (amount > 0),
    constraint ck_payment_instruction_kind check (kind in ('DISBURSEMENT', 'SCHEDULED_DEDUCTION', 'ACTIVE_DEDUCTION')),
    constraint ck_payment_instruction_status
        check (status in ('READY', 'SENDING', 'ACCEPTED', 'UNKNOWN', 'SETTLED', 'FAILED', 'MANUAL'))
) comment = 'orders to move money and what became of them';

create table instruction_event (
    instruction_id binary(16)                                 not null comment 'the instruction',
    seq            int unsigned                               not null comment 'place in its history, from 1',
    at             datetime(6)                                not null comment 'when, UTC',
    status         varchar(16) collate utf8mb4_bin            not null comment 'status afterwards',
    learned_by     varchar(16) collate utf8mb4_bin            not null comment 'COMMAND, SENDING, INQUIRY, CALLBACK or RESOLUTION',
    detail         varchar(200) collate utf8mb4_unicode_520_ci null     comment 'what the channel said, no personal data',
    primary key (instruction_id, seq),
    constraint fk_instruction_event_instruction foreign key (instruction_id) references payment_instruction (id)
) comment = 'history of each instruction; only ever added';

create trigger instruction_event_stays before update on instruction_event for each row
    signal sqlstate '45000' set message_text = 'the history of an instruction is never changed';

create trigger instruction_event_is_kept before delete on instruction_event for each row
    signal sqlstate '45000' set message_text = 'the history of an instruction is never deleted';

create table partner_callback (
    channel        varchar(16) collate utf8mb4_bin            not null comment 'who called',
    event_id       varchar(64) collate utf8mb4_bin            not null comment 'the caller''s id of the event: applied once',
    instruction_id binary(16)                                 not null comment 'the order it speaks about',
    received_at    datetime(6)                                not null comment 'when, UTC',
    digest         binary(32)                                 not null comment 'SHA-256 of the body',
    outcome        varchar(16) collate utf8mb4_bin            not null comment 'APPLIED or CONTRADICTED',
    primary key (channel, event_id),
    key idx_partner_callback_instruction (instruction_id),
    constraint ck_partner_callback_outcome check (outcome in ('APPLIED', 'CONTRADICTED'))
) comment = 'callbacks of channels, each event once';
