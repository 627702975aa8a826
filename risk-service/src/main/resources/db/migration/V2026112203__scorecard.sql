create table scorecard (
    version    varchar(32) collate utf8mb4_bin not null comment 'named by policies and assessments; a version never changes',
    definition longtext    not null comment 'JSON: base, trained, characteristics with bins and points',
    created_at datetime(6) not null comment 'UTC',
    primary key (version)
) default charset = utf8mb4 comment 'points tables; the first one was set by experts and not trained';

insert into scorecard (version, definition, created_at) values ('SC-2026.11', '{
"version":"SC-2026.11","trained":false,"base":580,"characteristics":[
{"code":"PAST_DUE_24M","feature":"credit.longest_past_due_24m","missing":0,"zh":"近24个月有逾期记录","en":"Payments were past due in the last 24 months","bins":[{"below":"1","points":25},{"below":"2","points":-15},{"below":"3","points":-45},{"points":-90}]},
{"code":"PAST_DUE_MONTHS_12M","feature":"credit.months_past_due_12m","missing":0,"zh":"近12个月有逾期","en":"Payments were late in the last 12 months","bins":[{"below":"1","points":10},{"below":"2","points":-10},{"below":"4","points":-30},{"points":-50}]},
{"code":"OVERDUE_NOW","feature":"credit.overdue_account_count","missing":0,"zh":"当前存在逾期账户","en":"An account is overdue now","bins":[{"below":"1","points":5},{"below":"2","points":-50},{"points":-80}]},
{"code":"CLASSIFICATION","feature":"credit.worst_classification","missing":0,"zh":"存在五级分类非正常的账户","en":"An account is not classified as normal","bins":[{"below":"1","points":5},{"below":"2","points":-30},{"points":-80}]},
{"code":"PUBLIC_RECORD","feature":"credit.public_records_60m","missing":0,"zh":"存在公共不良记录","en":"There are public records","bins":[{"below":"1","points":5},{"points":-60}]},
{"code":"HISTORY_LENGTH","feature":"credit.history_months","missing":-10,"zh":"信用历史较短","en":"The credit history is short","bins":[{"below":"6","points":-15},{"below":"12","points":-5},{"below":"36","points":8},{"below":"60","points":14},{"points":18}]},
{"code":"LOANS_REPAID","feature":"credit.settled_loan_count","missing":0,"zh":"缺少已结清贷款的良好记录","en":"No loan has been repaid to the end yet","bins":[{"below":"1","points":0},{"below":"3","points":10},{"points":14}]},
{"code":"CARD_UTILISATION","feature":"credit.card_utilisation","missing":0,"zh":"信用卡额度使用率偏高","en":"Credit cards are nearly used up","bins":[{"below":"0.3","points":18},{"below":"0.5","points":10},{"below":"0.7","points":0},{"below":"0.9","points":-18},{"points":-32}]},
{"code":"LENDERS","feature":"credit.open_lender_count","missing":0,"zh":"在贷机构数较多","en":"Credit is owed to many lenders","bins":[{"below":"3","points":8},{"below":"5","points":0},{"below":"7","points":-15},{"points":-30}]},
{"code":"MICRO_LENDERS","feature":"credit.open_micro_lender_count","missing":0,"zh":"在小额贷款公司有未结清贷款","en":"Loans of micro-lenders are still open","bins":[{"below":"1","points":6},{"below":"2","points":-6},{"below":"3","points":-16},{"points":-30}]},
{"code":"INQUIRIES_3M","feature":"credit.inquiries_3m","missing":0,"zh":"近3个月信贷审批查询过多","en":"Credit was sought many times in the last 3 months","bins":[{"below":"2","points":10},{"below":"4","points":2},{"below":"7","points":-14},{"points":-30}]},
{"code":"ACCOUNTS_OPENED_6M","feature":"credit.accounts_opened_6m","missing":0,"zh":"近6个月新开信贷账户较多","en":"Many accounts were opened in the last 6 months","bins":[{"below":"2","points":6},{"below":"3","points":-4},{"below":"5","points":-16},{"points":-28}]},
{"code":"DEBT_TO_INCOME","feature":"debt.to_income","missing":-10,"zh":"负债收入比偏高","en":"Payments on debts take a large share of income","bins":[{"below":"0.2","points":20},{"below":"0.35","points":12},{"below":"0.5","points":0},{"below":"0.6","points":-15},{"below":"0.7","points":-35},{"points":-60}]},
{"code":"UNSECURED_DEBT","feature":"debt.unsecured_to_annual_income","missing":0,"zh":"无抵押负债相对收入偏高","en":"Unsecured debt is large against income","bins":[{"below":"0.2","points":10},{"below":"0.5","points":2},{"below":"1","points":-14},{"points":-28}]},
{"code":"AMOUNT_TO_INCOME","feature":"debt.amount_to_annual_income","missing":-5,"zh":"申请金额相对收入偏高","en":"The amount asked for is large against income","bins":[{"below":"0.1","points":8},{"below":"0.25","points":4},{"below":"0.5","points":-4},{"below":"1","points":-12},{"points":-24}]},
{"code":"INCOME_LEVEL","feature":"debt.verified_income","missing":-10,"zh":"可核实收入较低或无法核实","en":"Income that can be verified is low or missing","bins":[{"below":"2000","points":-15},{"below":"4000","points":-4},{"below":"6000","points":2},{"below":"10000","points":7},{"points":12}]},
{"code":"INCOME_REGULARITY","feature":"income.months_with_share_6m","missing":-8,"zh":"收入不连续","en":"Income does not arrive every month","bins":[{"below":"0.5","points":-25},{"below":"0.8","points":-12},{"below":"1","points":-4},{"points":10}]},
{"code":"INCOME_VARIATION","feature":"income.variation_6m","missing":-4,"zh":"收入波动较大","en":"Income varies a lot","bins":[{"below":"0.1","points":10},{"below":"0.25","points":4},{"below":"0.5","points":-6},{"points":-16}]},
{"code":"INCOME_STATED","feature":"income.observed_to_stated_6m","missing":0,"zh":"自报收入高于流水可见收入","en":"Stated income is above what accounts show","bins":[{"below":"0.6","points":-25},{"below":"0.85","points":-8},{"points":6}]},
{"code":"EMPLOYMENT","feature":"applicant.employment_rank","missing":-5,"zh":"就业状况不够稳定","en":"Employment is not steady","bins":[{"below":"1","points":-25},{"below":"2","points":-8},{"below":"3","points":0},{"points":6}]},
{"code":"TIME_EMPLOYED","feature":"applicant.months_employed","missing":-4,"zh":"现职工作时间较短","en":"The present work began recently","bins":[{"below":"6","points":-12},{"below":"12","points":-4},{"below":"36","points":4},{"points":10}]},
{"code":"TIME_RESIDENT","feature":"applicant.months_resident","missing":-2,"zh":"现居住地时间较短","en":"The present address is recent","bins":[{"below":"6","points":-6},{"below":"24","points":0},{"points":5}]},
{"code":"BALANCE","feature":"behaviour.balance_lowest_3m","missing":-4,"zh":"账户余额长期偏低","en":"Accounts are often nearly empty","bins":[{"below":"50","points":-14},{"below":"200","points":-6},{"below":"1000","points":2},{"below":"3000","points":8},{"points":14}]},
{"code":"SPENDING","feature":"behaviour.spending_to_income_6m","missing":-4,"zh":"支出接近或超过收入","en":"Spending comes close to income or exceeds it","bins":[{"below":"0.6","points":10},{"below":"0.8","points":6},{"below":"1","points":-2},{"below":"1.2","points":-14},{"points":-26}]},
{"code":"DEBT_SERVICE_SEEN","feature":"behaviour.debt_service_to_income_6m","missing":0,"zh":"流水中还款支出占比偏高","en":"Payments to lenders take a large share of income","bins":[{"below":"0.25","points":6},{"below":"0.5","points":0},{"below":"0.8","points":-14},{"points":-26}]},
{"code":"GAMING","feature":"behaviour.gaming_share_6m","missing":0,"zh":"游戏博彩支出占比偏高","en":"Much is spent on gaming and betting","bins":[{"below":"0.03","points":4},{"below":"0.1","points":-8},{"below":"0.25","points":-30},{"points":-60}]},
{"code":"ROUND_TRIPS","feature":"behaviour.round_trips_6m","missing":0,"zh":"存在资金快进快出的迹象","en":"Sums arrive and leave again at once","bins":[{"below":"1","points":4},{"below":"3","points":-8},{"below":"6","points":-30},{"points":-50}]},
{"code":"HOUSEHOLD_BILLS","feature":"behaviour.utilities_months_share_6m","missing":0,"zh":"缺少按月缴纳生活费用的记录","en":"Household bills are not seen every month","bins":[{"below":"0.5","points":-2},{"below":"0.9","points":2},{"points":5}]}
]}', '2026-11-22 00:00:00');
