-- What happened to a loan, with its terms and its place in the order of booking, so that any state can be worked out again.
drop trigger loan_transaction_no_update;

alter table loan_transaction
    add column sequence int           null comment 'place in the order of booking on its loan, from 1',
    add column details  varchar(1000) null comment 'JSON: the terms of the event; null where kind, date and amount say it all',
    add column reverses binary(16)    null comment 'transaction that it reverses; each once';

update loan_transaction t
join (select id, row_number() over (partition by loan_id order by id) as place from loan_transaction) numbered
    on numbered.id = t.id
set t.sequence = numbered.place;

alter table loan_transaction
    modify column sequence int not null comment 'place in the order of booking on its loan, from 1',
    modify column kind varchar(32) collate utf8mb4_bin not null comment 'what happened, such as REPAYMENT or WAIVER',
    add unique key uk_loan_transaction_sequence (loan_id, sequence),
    add unique key uk_loan_transaction_reverses (reverses);

create trigger loan_transaction_no_update before update on loan_transaction for each row
    signal sqlstate '45000' set message_text = 'loan_transaction is append-only';

alter table loan
    modify column status varchar(32) collate utf8mb4_bin not null comment 'AWAITING_DISBURSEMENT, DISBURSEMENT_FAILED, ACTIVE, OVERDUE, WRITTEN_OFF, SETTLED or CANCELLED',
    add column needs_replay   boolean not null default false comment 'its rows alone do not say how it goes on: other plan, reversals, late bookings',
    add column charged_off_on date    null comment 'business day since which no interest is recognised on it';

alter table deduction_order
    add column excess varchar(32) collate utf8mb4_bin not null default 'NEXT_INSTALMENTS' comment 'where money goes that is more than what is due';

create table loan_change_offer (
    id             binary(16)    not null comment 'id',
    institution_id binary(16)    not null comment 'lender',
    loan_id        binary(16)    not null comment 'loan',
    borrower_id    binary(16)    not null comment 'account of the borrower',
    open_loan_id   binary(16)    null comment 'loan_id while it is open, so that a loan has one at a time',
    details        varchar(1000) not null comment 'JSON: the new terms',
    state          varchar(16)   collate utf8mb4_bin not null comment 'OPEN, ACCEPTED, REFUSED or LAPSED',
    offered_on     date          not null comment 'business day on which a second person confirmed it',
    created_at     datetime(6)   not null comment 'UTC',
    answered_at    datetime(6)   null comment 'UTC',
    primary key (id),
    unique key uk_loan_change_offer_open (open_loan_id),
    key idx_loan_change_offer_loan (loan_id, id),
    constraint ck_loan_change_offer_state check ((state = 'OPEN') = (open_loan_id is not null))
) comment 'new terms of loans that wait for the borrower''s consent';
