alter table product
    add column interest_only_months int not null default 0 comment 'months after studying in which only interest is due';
alter table product_template
    add column interest_only_months int not null default 0 comment 'as in product';

insert into product_template (id, licence_type, code, effective_from, name_zh, name_en, kind, amount_min, amount_max, tenors,
    annual_rate, method, day_count, penalty_rate, grace_days, allocation_order, prepayment_fee, approval_plan,
    required_consents, age_min, age_max, students_allowed, interest_only_months) values
    (unhex('0193a5a0000070008000000000000021'), 'STUDENT_LOAN_CENTRE', 'student-loan', '2025-05-20', '国家助学贷款', 'National student loan',
     'STUDENT_LOAN', 1000.00, 25000.00, '12,24,36,48,60,72,84,96,108,120,132,144,156,168,180,192,204,216,228,240,252,264',
     0.02800000, 'EQUAL_INSTALMENT', 'THIRTY_360', 0.04200000, 3, 'FEE,PENALTY,INTEREST,PRINCIPAL', 0.00000000, 'STUDENT',
     'CREDIT_INQUIRY,PRIVACY_POLICY', 18, 45, 1, 60),
    (unhex('0193a5a0000070008000000000000022'), 'BANK', 'student-loan', '2025-05-20', '国家助学贷款', 'National student loan',
     'STUDENT_LOAN', 1000.00, 25000.00, '12,24,36,48,60,72,84,96,108,120,132,144,156,168,180,192,204,216,228,240,252,264',
     0.02800000, 'EQUAL_INSTALMENT', 'THIRTY_360', 0.04200000, 3, 'FEE,PENALTY,INTEREST,PRINCIPAL', 0.00000000, 'STUDENT',
     'CREDIT_INQUIRY,PRIVACY_POLICY', 18, 45, 1, 60),
    (unhex('0193a5a0000070008000000000000023'), 'MICRO_LENDER', 'enterprise-micro-loan', '2025-12-24', '企业小额贷款', 'Enterprise micro-loan',
     'ENTERPRISE_MICRO_LOAN', 10000.00, 1000000.00, '3,6,12,24',
     0.10200000, 'EQUAL_INSTALMENT', 'THIRTY_360', 0.15300000, 3, 'FEE,PENALTY,INTEREST,PRINCIPAL', 0.00000000, 'ENTERPRISE',
     'CREDIT_INQUIRY,PRIVACY_POLICY', 18, 65, 0, 0),
    (unhex('0193a5a0000070008000000000000024'), 'NETWORK_MICRO_LENDER', 'enterprise-micro-loan', '2025-12-24', '企业小额贷款', 'Enterprise micro-loan',
     'ENTERPRISE_MICRO_LOAN', 10000.00, 1000000.00, '3,6,12,24',
     0.10200000, 'EQUAL_INSTALMENT', 'THIRTY_360', 0.15300000, 3, 'FEE,PENALTY,INTEREST,PRINCIPAL', 0.00000000, 'ENTERPRISE',
     'CREDIT_INQUIRY,PRIVACY_POLICY', 18, 65, 0, 0),
    (unhex('0193a5a0000070008000000000000025'), 'BANK', 'enterprise-micro-loan', '2025-12-24', '企业小额贷款', 'Enterprise micro-loan',
     'ENTERPRISE_MICRO_LOAN', 10000.00, 1000000.00, '3,6,12,24',
     0.10200000, 'EQUAL_INSTALMENT', 'THIRTY_360', 0.15300000, 3, 'FEE,PENALTY,INTEREST,PRINCIPAL', 0.00000000, 'ENTERPRISE',
     'CREDIT_INQUIRY,PRIVACY_POLICY', 18, 65, 0, 0);
