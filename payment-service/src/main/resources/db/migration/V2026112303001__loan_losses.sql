-- What is written off is borne by the allowance for losses, and what comes in later goes back to it.
insert into standard_account (code, name_zh, name_en, kind) values
    ('1304', '贷款损失准备', 'Allowance for loan losses', 'ASSET');
