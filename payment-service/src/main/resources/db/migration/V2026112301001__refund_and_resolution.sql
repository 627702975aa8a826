-- Refunds of surplus (溢缴款退还) and settlements (提前结清) are instructions too.
alter table payment_instruction drop constraint ck_payment_instruction_kind;
alter table payment_instruction add constraint ck_payment_instruction_kind check (kind in (
    'DISBURSEMENT', 'SCHEDULED_DEDUCTION', 'ACTIVE_DEDUCTION', 'SETTLEMENT_DEDUCTION', 'REFUND'));

insert into standard_account (code, name_zh, name_en, kind) values
    ('2243', '退款清算', 'Refund clearing', 'LIABILITY');

create table institution_day (
    institution_id binary(16) not null comment 'the lender',
    current_on     date       not null comment 'the day its books are on, as far as the loan service has told',
    primary key (institution_id)
) comment = 'business dates, followed from the loan service';
