insert into risk_policy (version, institution_id, product_kind, effective_on, definition, created_at)
values ('RP-ENTERPRISE-2026.11', null, 'ENTERPRISE_MICRO_LOAN', '2020-01-01', '{
"version":"RP-ENTERPRISE-2026.11","scorecard":"SC-2026.11","approveFrom":600,"declineBelow":500,"reasonsShown":4,
"waits":[{"source":"BUREAU","minutes":5},{"source":"BANK_STATEMENT","minutes":2}],
"rules":[
{"code":"AGE_BELOW_MINIMUM","feature":"applicant.age_years","operator":"LESS","value":"18","then":"DECLINE","ifMissing":true,"zh":"未满18周岁","en":"Younger than 18"},
{"code":"AGE_ABOVE_MAXIMUM","feature":"applicant.age_years","operator":"MORE","value":"65","then":"DECLINE","ifMissing":false,"zh":"超过65周岁","en":"Older than 65"},
{"code":"ACTIVE_OVERDUE","feature":"credit.overdue_amount","operator":"MORE","value":"500","then":"DECLINE","ifMissing":false,"zh":"当前存在逾期欠款","en":"There are overdue debts"},
{"code":"CHARGED_OFF","feature":"credit.charged_off_count","operator":"MORE","value":"0","then":"DECLINE","ifMissing":false,"zh":"存在呆账账户","en":"A debt was charged off"},
{"code":"SERIOUS_PAST_DUE","feature":"credit.longest_past_due_24m","operator":"AT_LEAST","value":"3","then":"DECLINE","ifMissing":false,"zh":"近24个月曾连续逾期3期以上","en":"Payments were three or more months late in the last 24 months"},
{"code":"ENFORCEMENT","feature":"credit.enforcements_60m","operator":"MORE","value":"0","then":"DECLINE","ifMissing":false,"zh":"存在法院强制执行记录","en":"There is an enforcement order"},
{"code":"SMALL_OVERDUE","feature":"credit.overdue_amount","operator":"MORE","value":"0","then":"REFER","ifMissing":false,"zh":"当前存在小额逾期,需人工核实","en":"A small amount is overdue; a person will look at it"},
{"code":"THIN_FILE","feature":"credit.history_months","operator":"LESS","value":"6","then":"REFER","ifMissing":true,"zh":"信用记录不足,需人工审核","en":"There is too little credit history for the machine to decide"},
{"code":"SHORT_STATEMENT","feature":"behaviour.statement_months_12m","operator":"LESS","value":"3","then":"REFER","ifMissing":true,"zh":"银行流水不足3个月,需人工审核","en":"The bank statement covers less than three months"},
{"code":"CREDIT_HUNGER","feature":"credit.inquiries_3m","operator":"MORE","value":"6","then":"REFER","ifMissing":false,"zh":"近3个月信贷查询过多,需人工审核","en":"Credit was sought very often in the last three months"},
{"code":"CASH_OUT_SUSPECTED","feature":"behaviour.round_trips_3m","operator":"MORE","value":"2","then":"REFER","ifMissing":false,"zh":"资金快进快出,需人工核实","en":"Sums arrive and leave again at once"}
]}', '2026-11-23 00:00:00');
