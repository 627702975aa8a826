# One submit of an application as the database server recorded it of the product: of loan-service and, asked by it, of
# user-service. Below each statement stands what is bound to it, see Script. Borrowers have applied before, so their keys exist.

select current_on from business_date where institution_id = ?
:: @institution

select id, institution_id, code, version, effective_from, name_zh, name_en, kind, amount_min, amount_max, tenors, annual_rate, method, day_count, penalty_rate, grace_days, allocation_order, prepayment_fee, approval_plan, required_consents, age_min, age_max, students_allowed, interest_only_months, status from product where institution_id = ? and code = ? and effective_from <= ? order by effective_from desc, version desc limit 1
:: @institution, 'enterprise-micro-loan', today

select id, institution_id, kind, status, phone, profile_version from account where id = ?
:: @borrower

select id, code, name, licence_type, opened_on from institution where id = ?
:: @institution

select figure from legal_rule where topic = ? and licence_type in (?, 'ANY') and product_kind = ? and effective_from <= ? order by (licence_type = 'ANY'), effective_from desc limit 1
:: 'LARGEST_DEBT', 'MICRO_LENDER', 'ENTERPRISE_MICRO_LOAN', today

select figure from legal_rule where topic = ? and licence_type in (?, 'ANY') and product_kind = ? and effective_from <= ? order by (licence_type = 'ANY'), effective_from desc limit 1
:: 'LARGEST_DEBT', 'MICRO_LENDER', 'ENTERPRISE_MICRO_LOAN', today

select figure from legal_rule where topic = ? and licence_type in (?, 'ANY') and product_kind = ? and effective_from <= ? order by (licence_type = 'ANY'), effective_from desc limit 1
:: 'LARGEST_DEBT', 'MICRO_LENDER', 'ENTERPRISE_MICRO_LOAN', today

select figure from legal_rule where topic = ? and licence_type in (?, 'ANY') and product_kind = ? and effective_from <= ? order by (licence_type = 'ANY'), effective_from desc limit 1
:: 'LARGEST_DEBT', 'MICRO_LENDER', 'ENTERPRISE_MICRO_LOAN', today

select figure from legal_rule where topic = ? and licence_type in (?, 'ANY') and product_kind = ? and effective_from <= ? order by (licence_type = 'ANY'), effective_from desc limit 1
:: 'LARGEST_DEBT', 'MICRO_LENDER', 'ENTERPRISE_MICRO_LOAN', today

select figure from legal_rule where topic = ? and licence_type in (?, 'ANY') and product_kind = ? and effective_from <= ? order by (licence_type = 'ANY'), effective_from desc limit 1
:: 'LARGEST_DEBT', 'MICRO_LENDER', 'ENTERPRISE_MICRO_LOAN', today

select d.code, d.version, d.effective_from, d.oldest_valid, d.valid_days, d.title, d.text from consent_document d where d.version = ( select max(n.version) from consent_document n where n.code = d.code and n.effective_from <= ?) order by d.code
:: today

select id, account_id, institution_id, document, version, given_at, expires_at, session_id, ip, ended_at, ended_for from consent where account_id = ? and document = ? and live = 1
:: @borrower, 'CREDIT_INQUIRY'

select d.code, d.version, d.effective_from, d.oldest_valid, d.valid_days, d.title, d.text from consent_document d where d.version = ( select max(n.version) from consent_document n where n.code = d.code and n.effective_from <= ?) order by d.code
:: today

select id, account_id, institution_id, document, version, given_at, expires_at, session_id, ip, ended_at, ended_for from consent where account_id = ? and document = ? and live = 1
:: @borrower, 'CREDIT_INQUIRY'

insert into idempotency_key (caller_id, route, idem_key, body_hash, owner, state, leased_until, created_at) values (?, ?, ?, ?, ?, 'RUNNING', utc_timestamp(6) + interval ? second, ?)
:: $caller, 'POST /api/v1/applications', &key, *32, $attempt, 30, now

begin

select id, owner, version, wrapped_key, kek_id, erased_at from data_key where owner = ? order by version desc limit 1
:: $borrower

insert into applicant (borrower_id) values (?) on duplicate key update borrower_id = values(borrower_id)
:: $borrower

select id, number, institution_id, borrower_id, product_id, product_code, amount, months, purpose, card_id, profile, profile_version, status, version, submitted_at, outcome, score, credit_score, reasons, decided_at, contract_id, loan_id, product_kind, applied_on, class_id from loan_application where borrower_id = ? and product_kind = ? and status not in ('DECLINED', 'WITHDRAWN', 'EXPIRED', 'CANCELLED')
:: $borrower, 'ENTERPRISE_MICRO_LOAN'

select id, code, name, licence_type, opened_on from institution where id = ?
:: @institution

select figure from legal_rule where topic = ? and licence_type in (?, 'ANY') and product_kind = ? and effective_from <= ? order by (licence_type = 'ANY'), effective_from desc limit 1
:: 'LARGEST_DEBT', 'MICRO_LENDER', 'ENTERPRISE_MICRO_LOAN', today

insert into loan_application (id, number, institution_id, borrower_id, product_id, product_code, amount, months, purpose, card_id, profile, profile_version, status, version, submitted_at, product_kind, applied_on, class_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
:: like hedai_loan.loan_application: id = $application, number = &application, borrower_id = $borrower

select id, institution_id, borrower_id, kind, media_type, size, digest, application_id, class_id, uploaded_at from material where application_id = ? order by id
:: $application

select id, institution_id, code, version, title, steps, created_at, created_by from approval_plan where institution_id = ? and code = ? order by version desc limit 1
:: @institution, 'enterprise-standard'

insert into approval_process (application_id, institution_id, borrower_id, number, plan_id, subject_digest, round, facts, state, due_at, turn, attempts, class_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
:: like hedai_loan.approval_process: application_id = $application, borrower_id = $borrower

insert into process_step (id, application_id, round, round_position, kind, plan_condition, role, signatures, deadline_hours, escalation_role, state, since_at, until_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
:: like hedai_loan.process_step: id = $step1, application_id = $application, round_position = 1

insert into process_step (id, application_id, round, round_position, kind, plan_condition, role, signatures, deadline_hours, escalation_role, state, since_at, until_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
:: like hedai_loan.process_step: id = $step2, application_id = $application, round_position = 2

insert into process_step (id, application_id, round, round_position, kind, plan_condition, role, signatures, deadline_hours, escalation_role, state, since_at, until_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
:: like hedai_loan.process_step: id = $step3, application_id = $application, round_position = 3

insert into process_step (id, application_id, round, round_position, kind, plan_condition, role, signatures, deadline_hours, escalation_role, state, since_at, until_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
:: like hedai_loan.process_step: id = $step4, application_id = $application, round_position = 4

insert into process_step (id, application_id, round, round_position, kind, plan_condition, role, signatures, deadline_hours, escalation_role, state, since_at, until_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
:: like hedai_loan.process_step: id = $step5, application_id = $application, round_position = 5

insert into process_step (id, application_id, round, round_position, kind, plan_condition, role, signatures, deadline_hours, escalation_role, state, since_at, until_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
:: like hedai_loan.process_step: id = $step6, application_id = $application, round_position = 6

insert into process_step (id, application_id, round, round_position, kind, plan_condition, role, signatures, deadline_hours, escalation_role, state, since_at, until_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
:: like hedai_loan.process_step: id = $step7, application_id = $application, round_position = 7

insert into outbox (stream, id, type, subject, institution_id, occurred_at, trace_id, data) values (?, ?, ?, ?, ?, ?, ?, ?)
:: like hedai_loan.outbox where type = 'ApplicationSubmitted': id = $fact1, subject = $application

insert into outbox (stream, id, type, subject, institution_id, occurred_at, trace_id, data) values (?, ?, ?, ?, ?, ?, ?, ?)
:: like hedai_loan.outbox where stream = 'audit': id = $fact2, subject = $application

update idempotency_key set state = 'DONE', status = ?, location = ?, answer = ? where caller_id = ? and route = ? and idem_key = ? and owner = ? and state = 'RUNNING'
:: 201, &application, ~300, $caller, 'POST /api/v1/applications', &key, $attempt

commit
