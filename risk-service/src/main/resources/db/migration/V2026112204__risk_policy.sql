create table risk_policy (
    version        varchar(32) collate utf8mb4_bin not null comment 'named by assessments; a version never changes',
    institution_id binary(16)  null comment 'the lender it is for; null is the default for those without their own',
    effective_on   date        not null comment 'from this day on, until a later version of the same lender',
    definition     longtext    not null comment 'JSON: scorecard, cut-offs, waits, rules',
    created_at     datetime(6) not null comment 'UTC',
    primary key (version),
    unique key uk_risk_policy_effective (institution_id, effective_on)
) default charset = utf8mb4 comment 'credit policies: cut-offs and rules';

insert into risk_policy (version, institution_id, effective_on, definition, created_at)
values ('RP-2026.11', null, '2020-01-01', '{
"version":"RP-2026.11","scorecard":"SC-2026.11","approveFrom":650,"declineBelow":560,"reasonsShown":4,
"waits":[{"source":"BUREAU","minutes":5},{"source":"BANK_STATEMENT","minutes":2}],
"rules":[
{"code":"AGE_BELOW_MINIMUM","feature":"applicant.age_years","operator":"LESS","value":"18","then":"DECLINE","ifMissing":true,"zh":"未满18周岁","en":"Younger than 18"},
{"code":"AGE_ABOVE_MAXIMUM","feature":"applicant.age_years","operator":"MORE","value":"65","then":"DECLINE","ifMissing":false,"zh":"超过65周岁","en":"Older than 65"},
{"code":"ACTIVE_OVERDUE","feature":"credit.overdue_amount","operator":"MORE","value":"500","then":"DECLINE","ifMissing":false,"zh":"当前存在逾期欠款","en":"There are overdue debts"},
{"code":"CHARGED_OFF","feature":"credit.charged_off_count","operator":"MORE","value":"0","then":"DECLINE","ifMissing":false,"zh":"存在呆账账户","en":"A debt was charged off"},
{"code":"SERIOUS_PAST_DUE","feature":"credit.longest_past_due_24m","operator":"AT_LEAST","value":"3","then":"DECLINE","ifMissing":false,"zh":"近24个月曾连续逾期3期以上","en":"Payments were three or more months late in the last 24 months"},
{"code":"ENFORCEMENT","feature":"credit.enforcements_60m","operator":"MORE","value":"0","then":"DECLINE","ifMissing":false,"zh":"存在法院强制执行记录","en":"There is an enforcement order"},
{"code":"EXISTING_DEBT_LIMIT","feature":"debt.service_to_income","operator":"MORE","value":"0.70","then":"DECLINE","ifMissing":false,"zh":"现有负债收入比超过上限","en":"Payments on existing debts exceed the permitted share of income"},
{"code":"DEBT_TO_INCOME_LIMIT","feature":"debt.to_income","operator":"MORE","value":"0.90","then":"DECLINE","ifMissing":false,"zh":"含本笔借款的负债收入比超过上限","en":"Payments on debts, this loan included, exceed the permitted share of income"},
{"code":"SMALL_OVERDUE","feature":"credit.overdue_amount","operator":"MORE","value":"0","then":"REFER","ifMissing":false,"zh":"当前存在小额逾期,需人工核实","en":"A small amount is overdue; a person will look at it"},
{"code":"THIN_FILE","feature":"credit.history_months","operator":"LESS","value":"12","then":"REFER","ifMissing":true,"zh":"信用记录不足,需人工审核","en":"There is too little credit history for the machine to decide"},
{"code":"INCOME_UNVERIFIED","feature":"debt.verified_income","operator":"LESS","value":"1000","then":"REFER","ifMissing":true,"zh":"收入无法核实,需人工审核","en":"Income cannot be verified"},
{"code":"SHORT_STATEMENT","feature":"behaviour.statement_months_12m","operator":"LESS","value":"3","then":"REFER","ifMissing":true,"zh":"银行流水不足3个月,需人工审核","en":"The bank statement covers less than three months"},
{"code":"HIGH_DEBT_TO_INCOME","feature":"debt.to_income","operator":"MORE","value":"0.60","then":"REFER","ifMissing":false,"zh":"负债收入比偏高,需人工审核","en":"Payments on debts take a large share of income"},
{"code":"INCOME_OVERSTATED","feature":"income.observed_to_stated_6m","operator":"LESS","value":"0.7","then":"REFER","ifMissing":false,"zh":"自报收入与流水不符,需人工核实","en":"Stated income does not match what accounts show"},
{"code":"CREDIT_HUNGER","feature":"credit.inquiries_3m","operator":"MORE","value":"6","then":"REFER","ifMissing":false,"zh":"近3个月信贷查询过多,需人工审核","en":"Credit was sought very often in the last three months"},
{"code":"CASH_OUT_SUSPECTED","feature":"behaviour.round_trips_3m","operator":"MORE","value":"2","then":"REFER","ifMissing":false,"zh":"资金快进快出,需人工核实","en":"Sums arrive and leave again at once"},
{"code":"NO_WORK","feature":"applicant.employment_rank","operator":"LESS","value":"1","then":"REFER","ifMissing":true,"zh":"目前无工作,需人工审核","en":"The applicant has no work at present"}
]}', '2026-11-22 00:00:00');
