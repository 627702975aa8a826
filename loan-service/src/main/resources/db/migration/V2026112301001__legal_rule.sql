create table legal_rule (
    id             binary(16)    not null comment 'id',
    topic          varchar(32)   collate utf8mb4_bin not null comment 'what is laid down, see LegalTopic',
    licence_type   varchar(32)   collate utf8mb4_bin not null comment 'kind of licence; ANY where it holds for all',
    product_kind   varchar(32)   collate utf8mb4_bin not null comment 'kind of product',
    effective_from date          not null comment 'first day on which it binds',
    figure         decimal(18,8) not null comment 'yuan, months, a rate, or 1 for yes',
    source         varchar(256)  not null comment 'where it is laid down',
    primary key (id),
    unique key uk_legal_rule (topic, licence_type, product_kind, effective_from)
) comment 'what the law lays down for products and loans; no product change goes beyond it';

create table reference_rate (
    id             binary(16)    not null comment 'id',
    name           varchar(16)   collate utf8mb4_bin not null comment 'LPR_1Y or LPR_5Y',
    effective_from date          not null comment 'first day on which it is the latest',
    rate           decimal(12,8) not null comment 'a year',
    source         varchar(256)  not null comment 'where it was published',
    primary key (id),
    unique key uk_reference_rate (name, effective_from)
) comment 'published reference rates (贷款市场报价利率)';

insert into reference_rate (id, name, effective_from, rate, source) values
    (unhex('0193a5a0000070008000000000000101'), 'LPR_1Y', '2025-05-20', 0.03000000,
     'National Interbank Funding Center 2025-05-20; unchanged on 2026-01-20'),
    (unhex('0193a5a0000070008000000000000102'), 'LPR_5Y', '2025-05-20', 0.03500000,
     'National Interbank Funding Center 2025-05-20; unchanged on 2026-02-24');

insert into legal_rule (id, topic, licence_type, product_kind, effective_from, figure, source) values
    (unhex('0193a5a0000070008000000000000111'), 'LICENSED', 'MICRO_LENDER', 'PERSONAL_MICRO_LOAN', '2024-12-31', 1,
     '小额贷款公司监督管理暂行办法 金规〔2024〕26号: small loans are the business of a micro-lender'),
    (unhex('0193a5a0000070008000000000000112'), 'LICENSED', 'MICRO_LENDER', 'ENTERPRISE_MICRO_LOAN', '2024-12-31', 1,
     '小额贷款公司监督管理暂行办法 金规〔2024〕26号'),
    (unhex('0193a5a0000070008000000000000113'), 'LICENSED', 'NETWORK_MICRO_LENDER', 'PERSONAL_MICRO_LOAN', '2024-12-31', 1,
     '小额贷款公司监督管理暂行办法 金规〔2024〕26号'),
    (unhex('0193a5a0000070008000000000000114'), 'LICENSED', 'NETWORK_MICRO_LENDER', 'ENTERPRISE_MICRO_LOAN', '2024-12-31', 1,
     '小额贷款公司监督管理暂行办法 金规〔2024〕26号'),
    (unhex('0193a5a0000070008000000000000115'), 'LICENSED', 'BANK', 'PERSONAL_MICRO_LOAN', '2004-02-01', 1,
     '商业银行法 art 3: granting loans is the business of a bank'),
    (unhex('0193a5a0000070008000000000000116'), 'LICENSED', 'BANK', 'ENTERPRISE_MICRO_LOAN', '2004-02-01', 1,
     '商业银行法 art 3'),
    (unhex('0193a5a0000070008000000000000117'), 'LICENSED', 'BANK', 'STUDENT_LOAN', '2004-02-01', 1,
     '商业银行法 art 3; national student loans are granted by banks'),
    (unhex('0193a5a0000070008000000000000118'), 'LICENSED', 'STUDENT_LOAN_CENTRE', 'STUDENT_LOAN', '2004-02-01', 1,
     'a centre handles national student loans for its schools and nothing else'),
    (unhex('0193a5a0000070008000000000000121'), 'STUDENTS_FORBIDDEN', 'MICRO_LENDER', 'PERSONAL_MICRO_LOAN', '2021-03-17', 1,
     '关于进一步规范大学生互联网消费贷款监督管理工作的通知 银保监办发〔2021〕28号 (from memory)'),
    (unhex('0193a5a0000070008000000000000122'), 'STUDENTS_FORBIDDEN', 'NETWORK_MICRO_LENDER', 'PERSONAL_MICRO_LOAN', '2021-03-17', 1,
     '关于进一步规范大学生互联网消费贷款监督管理工作的通知 银保监办发〔2021〕28号 (from memory)'),
    (unhex('0193a5a0000070008000000000000131'), 'LARGEST_DEBT', 'NETWORK_MICRO_LENDER', 'PERSONAL_MICRO_LOAN', '2024-12-31', 200000,
     '小额贷款公司监督管理暂行办法 金规〔2024〕26号: consumption, each borrower'),
    (unhex('0193a5a0000070008000000000000132'), 'LARGEST_DEBT', 'NETWORK_MICRO_LENDER', 'ENTERPRISE_MICRO_LOAN', '2024-12-31', 10000000,
     '小额贷款公司监督管理暂行办法 金规〔2024〕26号: business, each borrower'),
    (unhex('0193a5a0000070008000000000000133'), 'LARGEST_DEBT', 'BANK', 'PERSONAL_MICRO_LOAN', '2020-07-12', 200000,
     '商业银行互联网贷款管理暂行办法 (2020 no. 9): personal consumption credit over the internet'),
    (unhex('0193a5a0000070008000000000000141'), 'YEARLY_UNDERGRADUATE', 'ANY', 'STUDENT_LOAN', '2024-09-01', 20000,
     '财教〔2024〕188号 关于调整完善国家助学贷款有关政策的通知'),
    (unhex('0193a5a0000070008000000000000142'), 'YEARLY_GRADUATE', 'ANY', 'STUDENT_LOAN', '2024-09-01', 25000,
     '财教〔2024〕188号 关于调整完善国家助学贷款有关政策的通知'),
    (unhex('0193a5a0000070008000000000000143'), 'OVER_LPR_5Y', 'ANY', 'STUDENT_LOAN', '2024-09-01', -0.00700000,
     '财教〔2024〕188号: LPR of more than five years less 70 basis points'),
    (unhex('0193a5a0000070008000000000000144'), 'MONTHS_AFTER_STUDY', 'ANY', 'STUDENT_LOAN', '2020-07-20', 180,
     '教财〔2020〕4号 (2020-07): years of study and 15 more'),
    (unhex('0193a5a0000070008000000000000145'), 'LONGEST_TENOR', 'ANY', 'STUDENT_LOAN', '2020-07-20', 264,
     '教财〔2020〕4号 (2020-07): at most 22 years'),
    (unhex('0193a5a0000070008000000000000146'), 'INTEREST_ONLY_MONTHS', 'ANY', 'STUDENT_LOAN', '2020-07-20', 60,
     '教财〔2020〕4号 (2020-07): principal is asked for five years after graduation at the earliest');

insert into cost_cap (id, licence_type, effective_from, rate, source) values
    (unhex('0193a5a0000070008000000000000004'), 'NETWORK_MICRO_LENDER', '2025-12-24', 0.12000000,
     '小额贷款公司综合融资成本管理工作指引 (2025-12-24), which covers network micro-lenders');
