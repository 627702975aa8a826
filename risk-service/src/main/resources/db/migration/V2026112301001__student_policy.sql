alter table assessment
    add column product_kind varchar(32) collate utf8mb4_bin not null default 'PERSONAL_MICRO_LOAN' comment 'kind of loan asked for';

alter table risk_policy
    add column product_kind varchar(32) collate utf8mb4_bin not null default 'PERSONAL_MICRO_LOAN' comment 'kind of loan it is for',
    add unique key uk_risk_policy_kind (institution_id, product_kind, effective_on),
    drop key uk_risk_policy_effective;

insert into risk_policy (version, institution_id, product_kind, effective_on, definition, created_at)
values ('RP-STUDENT-2026.11', null, 'STUDENT_LOAN', '2020-01-01', '{
"version":"RP-STUDENT-2026.11","scorecard":"SC-2026.11","approveFrom":300,"declineBelow":300,"reasonsShown":4,
"waits":[{"source":"BUREAU","minutes":5},{"source":"BANK_STATEMENT","minutes":2}],
"rules":[
{"code":"AGE_BELOW_MINIMUM","feature":"applicant.age_years","operator":"LESS","value":"18","then":"DECLINE","ifMissing":true,"zh":"未满18周岁","en":"Younger than 18"},
{"code":"ACTIVE_OVERDUE","feature":"credit.overdue_amount","operator":"MORE","value":"500","then":"DECLINE","ifMissing":false,"zh":"当前存在逾期欠款","en":"There are overdue debts"},
{"code":"CHARGED_OFF","feature":"credit.charged_off_count","operator":"MORE","value":"0","then":"DECLINE","ifMissing":false,"zh":"存在呆账账户","en":"A debt was charged off"},
{"code":"SERIOUS_PAST_DUE","feature":"credit.longest_past_due_24m","operator":"AT_LEAST","value":"3","then":"DECLINE","ifMissing":false,"zh":"近24个月曾连续逾期3期以上","en":"Payments were three or more months late in the last 24 months"},
{"code":"ENFORCEMENT","feature":"credit.enforcements_60m","operator":"MORE","value":"0","then":"DECLINE","ifMissing":false,"zh":"存在法院强制执行记录","en":"There is an enforcement order"},
{"code":"SMALL_OVERDUE","feature":"credit.overdue_amount","operator":"MORE","value":"0","then":"REFER","ifMissing":false,"zh":"当前存在小额逾期,需人工核实","en":"A small amount is overdue; a person will look at it"},
{"code":"MICRO_LOANS_OPEN","feature":"credit.open_micro_lender_count","operator":"MORE","value":"0","then":"REFER","ifMissing":false,"zh":"在小额贷款公司有未结清贷款,需人工核实","en":"Loans of micro-lenders are still open; a person will look at it"},
{"code":"GAMING_SHARE","feature":"behaviour.gaming_share_6m","operator":"MORE","value":"0.25","then":"REFER","ifMissing":false,"zh":"游戏博彩支出占比偏高,需人工核实","en":"Much is spent on gaming and betting; a person will look at it"}
]}', '2026-11-23 00:00:00');
