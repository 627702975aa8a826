-- The ledger (分类账). An entry is balanced by keys alone, so no programme and no SQL client can make a lopsided one:
--   each line begins where the line before it ended (a foreign key says so), the first line begins at 0, and the entry's
--   header, inserted last, refers to a last line that ended at 0. Lines without a header belong to no entry and count nowhere.

create table standard_account (
    code           varchar(8) collate utf8mb4_bin             not null comment 'account code, e.g. 1002',
    name_zh        varchar(40) collate utf8mb4_unicode_520_ci not null comment 'Chinese name',
    name_en        varchar(60) collate utf8mb4_unicode_520_ci not null comment 'English name',
    kind           varchar(12) collate utf8mb4_bin            not null comment 'ASSET, LIABILITY or INCOME',
    primary key (code),
    constraint ck_standard_account_kind check (kind in ('ASSET', 'LIABILITY', 'INCOME'))
) comment = 'the chart of accounts a new institution starts with';

insert into standard_account (code, name_zh, name_en, kind) values
    ('1002', '银行存款',   'Bank deposits',         'ASSET'),
    ('1122', '贷款本金',   'Loan principal',        'ASSET'),
    ('2241', '放款清算',   'Disbursement clearing', 'LIABILITY'),
    ('2242', '还款挂账',   'Repayment suspense',    'LIABILITY'),
    ('6011', '利息收入',   'Interest income',       'INCOME'),
    ('6051', '手续费收入', 'Fee income',            'INCOME'),
    ('6301', '罚息收入',   'Penalty income',        'INCOME');

create table ledger_account (
    institution_id binary(16)                                 not null comment 'the lender whose account it is',
    code           varchar(8) collate utf8mb4_bin             not null comment 'account code, e.g. 1002',
    name_zh        varchar(40) collate utf8mb4_unicode_520_ci not null comment 'Chinese name',
    name_en        varchar(60) collate utf8mb4_unicode_520_ci not null comment 'English name',
    kind           varchar(12) collate utf8mb4_bin            not null comment 'ASSET, LIABILITY or INCOME',
    primary key (institution_id, code),
    constraint ck_ledger_account_kind check (kind in ('ASSET', 'LIABILITY', 'INCOME'))
) comment = 'chart of accounts of each institution';

-- Apart from ledger_account: the foreign keys of postings read that table while balances are locked here.
create table account_balance (
    institution_id binary(16)                                 not null comment 'the lender whose account it is',
    account        varchar(8) collate utf8mb4_bin             not null comment 'account code',
    debit_total    decimal(18, 2)                             not null default 0 comment 'all debits ever',
    credit_total   decimal(18, 2)                             not null default 0 comment 'all credits ever',
    primary key (institution_id, account),
    constraint fk_account_balance_account foreign key (institution_id, account) references ledger_account (institution_id, code),
    constraint ck_account_balance_totals check (debit_total >= 0 and credit_total >= 0)
) comment = 'what each account has moved so far, kept with every entry';

-- The chain's keys begin with the line number on purpose: MySQL 9.7 takes a row whose first key column equals its own first
-- foreign key column for its own parent and lets it pass, so a chain that begins with entry_id would not be checked there.
create table posting (
    entry_id       binary(16)                                 not null comment 'the journal entry',
    line_no        smallint unsigned                          not null comment 'place in the entry, from 1',
    previous_line  smallint unsigned                          null     comment 'the line before; null for the first',
    line_count     smallint unsigned                          not null comment 'how many lines the entry has',
    institution_id binary(16)                                 not null comment 'the lender; the same in all lines',
    account        varchar(8) collate utf8mb4_bin             not null comment 'account code',
    amount         decimal(18, 2)                             not null comment 'debit above 0, credit below 0',
    running_before decimal(18, 2)                             not null comment 'sum of the lines before',
    running_after  decimal(18, 2)                             not null comment 'sum including this line',
    primary key (entry_id, line_no),
    unique key uk_posting_chain (line_no, entry_id, institution_id, line_count, running_after),
    key idx_posting_account (institution_id, account, entry_id),
    constraint fk_posting_account foreign key (institution_id, account) references ledger_account (institution_id, code),
    constraint fk_posting_chain foreign key (previous_line, entry_id, institution_id, line_count, running_before)
        references posting (line_no, entry_id, institution_id, line_count, running_after),
    constraint ck_posting_amount check (amount <> 0),
    constraint ck_posting_sum check (running_after = running_before + amount),
    constraint ck_posting_line check (line_no between 1 and line_count and line_count between 2 and 100),
    constraint ck_posting_first check (
        (line_no = 1 and previous_line is null and running_before = 0)
        or (line_no > 1 and previous_line is not null and previous_line = line_no - 1))
) comment = 'lines of journal entries; only ever added';

create table journal_entry (
    id             binary(16)                                 not null comment 'UUIDv7',
    institution_id binary(16)                                 not null comment 'the lender whose books these are',
    kind           varchar(32) collate utf8mb4_bin            not null comment 'what happened, e.g. DISBURSEMENT_SETTLED',
    subject_id     binary(16)                                 not null comment 'instruction or repayment it books',
    loan_id        binary(16)                                 not null comment 'the loan concerned',
    business_on    date                                       not null comment 'business date',
    booked_at      datetime(6)                                not null comment 'when it was booked, UTC',
    line_count     smallint unsigned                          not null comment 'how many postings it has',
    last_line      smallint unsigned                          not null comment 'the last of them: line_count again',
    final_sum      decimal(18, 2)                             not null default 0 comment 'where the last line ended: 0',
    primary key (id),
    unique key uk_journal_entry_subject (subject_id, kind),
    key idx_journal_entry_loan (institution_id, loan_id, id),
    key idx_journal_entry_day (institution_id, business_on, id),
    constraint fk_journal_entry_last_line foreign key (last_line, id, institution_id, line_count, final_sum)
        references posting (line_no, entry_id, institution_id, line_count, running_after),
    constraint ck_journal_entry_balanced check (last_line = line_count and final_sum = 0)
) comment = 'headers of journal entries; only ever added, after their postings';

-- A session may switch foreign keys off; it cannot switch triggers off. So the header's figures are counted here once more,
-- and an entry that has its header takes no further line.
create trigger journal_entry_is_counted before insert on journal_entry for each row
    set new.line_count = (select count(*) from posting where entry_id = new.id),
        new.final_sum = coalesce((select sum(amount) from posting where entry_id = new.id), 1);

delimiter //
create trigger posting_comes_before_header before insert on posting for each row
begin
    if exists (select 1 from journal_entry where id = new.entry_id) then
        signal sqlstate '45000' set message_text = 'a journal entry takes no further posting: book a new entry';
    end if;
end//
delimiter ;

create trigger posting_stays before update on posting for each row
    signal sqlstate '45000' set message_text = 'a posting is never changed: book a reversal';

create trigger posting_is_kept before delete on posting for each row
    signal sqlstate '45000' set message_text = 'a posting is never deleted: book a reversal';

create trigger journal_entry_stays before update on journal_entry for each row
    signal sqlstate '45000' set message_text = 'a journal entry is never changed: book a reversal';

create trigger journal_entry_is_kept before delete on journal_entry for each row
    signal sqlstate '45000' set message_text = 'a journal entry is never deleted: book a reversal';
