package com.hedai.check;

import java.util.List;

/** I6, I8, I9 and I10: loans are owed what was agreed, move only where they may, and only after all that law asks (贷款). */
final class Loans {
    static final List<Invariant> ALL = List.of(
            new Invariant("I6", "no loan exceeds what was applied for and signed", """
                    select l.number, l.principal, a.amount applied, c.principal signed from hedai_loan.loan l
                    join hedai_loan.loan_application a on a.id = l.application_id
                    join hedai_loan.loan_contract c on c.id = l.contract_id
                    where l.principal > a.amount or l.principal <> c.principal"""),
            new Invariant("I6", "nobody has two open applications for one product", """
                    select hex(borrower_id) borrower, open_product, count(*) times from hedai_loan.loan_application
                    where open_product is not null group by institution_id, borrower_id, open_product having count(*) > 1"""),
            new Invariant("I8", "the history of an instruction has no gap and ends where it stands", """
                    select hex(p.id) instruction, p.status, max(e.seq) last, count(e.seq) events
                    from hedai_payment.payment_instruction p
                    left join hedai_payment.instruction_event e on e.instruction_id = p.id
                    group by p.id, p.status
                    having count(e.seq) = 0 or max(e.seq) <> count(e.seq)
                        or p.status <> (select x.status from hedai_payment.instruction_event x
                                        where x.instruction_id = p.id order by x.seq desc limit 1)"""),
            new Invariant("I8", "an instruction went only where it may", """
                    select hex(a.instruction_id) instruction, a.status before_it, b.status after_it
                    from hedai_payment.instruction_event a
                    join hedai_payment.instruction_event b on b.instruction_id = a.instruction_id and b.seq = a.seq + 1
                    where a.status <> b.status
                      and concat(a.status, '>', b.status) not in (
                          'READY>SENDING', 'READY>ACCEPTED', 'READY>SETTLED', 'READY>FAILED', 'READY>MANUAL',
                          'SENDING>ACCEPTED', 'SENDING>UNKNOWN', 'SENDING>READY', 'SENDING>SETTLED', 'SENDING>FAILED',
                          'SENDING>MANUAL', 'ACCEPTED>SETTLED', 'ACCEPTED>FAILED', 'ACCEPTED>MANUAL', 'UNKNOWN>ACCEPTED',
                          'UNKNOWN>READY', 'UNKNOWN>SETTLED', 'UNKNOWN>FAILED', 'UNKNOWN>MANUAL', 'SETTLED>MANUAL',
                          'FAILED>MANUAL', 'MANUAL>SETTLED', 'MANUAL>FAILED')"""),
            new Invariant("I8", "application and loan tell the same story", """
                    select a.number, a.status, l.status loan from hedai_loan.loan_application a
                    left join hedai_loan.loan l on l.application_id = a.id
                    where (a.status = 'DISBURSED') <> coalesce(l.status in ('ACTIVE', 'OVERDUE', 'WRITTEN_OFF', 'SETTLED'), false)
                       or a.status not in ('SIGNED', 'DISBURSING', 'DISBURSEMENT_FAILED', 'DISBURSED', 'CANCELLED')
                          and l.id is not null"""),
            new Invariant("I8", "no application is stuck", """
                    select p.number, p.due_at, p.attempts from hedai_loan.approval_process p
                    where p.state = 'RUNNING' and p.due_at < utc_timestamp(6) - interval 120 second"""),
            new Invariant("I8", "no timer is late", """
                    select hex(application_id) application, kind, due_at from hedai_loan.process_timer
                    where state = 'WAITING' and due_at < utc_timestamp(6) - interval 120 second"""),
            new Invariant("I8", "no day stays half closed", """
                    select hex(institution_id) institution, day_on, task, handled from hedai_loan.business_day
                    where state = 'CLOSING' and started_at < utc_timestamp(6) - interval 120 second"""),
            new Invariant("I9", "the principal of the instalments is the principal of the loan", """
                    select l.number, l.principal, sum(i.principal) planned from hedai_loan.loan l
                    join hedai_loan.loan_instalment i on i.loan_id = l.id
                    group by l.id, l.number, l.principal having sum(i.principal) <> l.principal"""),
            new Invariant("I9", "no part of an instalment is paid beyond what is owed, and none is negative", """
                    select hex(loan_id) loan, number from hedai_loan.loan_instalment
                    where least(fee, penalty, interest, principal, fee_paid, penalty_paid, interest_paid, principal_paid) < 0
                       or fee_paid > fee or penalty_paid > penalty or interest_paid > interest or principal_paid > principal"""),
            new Invariant("I9", "what an instalment received is what transactions gave it", """
                    select hex(i.loan_id) loan, i.number, i.principal_paid, p.principal, i.interest_paid, p.interest
                    from hedai_loan.loan_instalment i
                    left join (select q.loan_id, q.instalment_number, sum(q.fee) fee, sum(q.penalty) penalty,
                                      sum(q.interest) interest, sum(q.principal) principal
                               from hedai_loan.loan_transaction_part q
                               group by q.loan_id, q.instalment_number) p
                           on p.loan_id = i.loan_id and p.instalment_number = i.number
                    where i.principal_paid <> coalesce(p.principal, 0) or i.interest_paid <> coalesce(p.interest, 0)
                       or i.penalty_paid <> coalesce(p.penalty, 0) or i.fee_paid <> coalesce(p.fee, 0)"""),
            new Invariant("I9", "a transaction is the sum of its parts and its surplus", """
                    select hex(id) transaction, kind, amount, fee, penalty, interest, principal, surplus
                    from hedai_loan.loan_transaction
                    where amount <> fee + penalty + interest + principal + surplus"""),
            new Invariant("I9", "the transactions of a loan have their places without a gap", """
                    select hex(loan_id) loan, count(*) transactions, max(sequence) last from hedai_loan.loan_transaction
                    group by loan_id having count(*) <> max(sequence) or min(sequence) <> 1"""),
            new Invariant("I9", "the surplus of a loan is what its transactions held and gave back", """
                    select l.number, l.surplus, coalesce(sum(t.surplus), 0) held from hedai_loan.loan l
                    left join hedai_loan.loan_transaction t on t.loan_id = l.id
                    group by l.id, l.number, l.surplus having l.surplus <> coalesce(sum(t.surplus), 0)"""),
            new Invariant("I9", "the penalty of a loan is what its transactions recognised", """
                    select l.number, p.penalty, coalesce(sum(t.penalty), 0) recognised from hedai_loan.loan l
                    join (select loan_id, sum(penalty) penalty from hedai_loan.loan_instalment group by loan_id) p
                         on p.loan_id = l.id
                    left join hedai_loan.loan_transaction t
                         on t.loan_id = l.id and t.kind in ('PENALTY_ACCRUAL', 'PENALTY_ADJUSTMENT')
                    group by l.id, l.number, p.penalty having p.penalty <> coalesce(sum(t.penalty), 0)"""),
            new Invariant(
                    "I9", "no loan is accrued beyond the business date, or its value date when the bank is ahead", """
                    select l.number, l.value_on, a.accrued_to_on, d.current_on from hedai_loan.loan l
                    join hedai_loan.loan_accrual a on a.loan_id = l.id
                    join hedai_loan.business_date d on d.institution_id = l.institution_id
                    where l.status in ('ACTIVE', 'OVERDUE') and a.accrued_to_on > greatest(d.current_on, l.value_on)"""),
            new Invariant("I9", "a settled loan owes nothing", """
                    select l.number, i.number instalment from hedai_loan.loan l
                    join hedai_loan.loan_instalment i on i.loan_id = l.id
                    where l.status = 'SETTLED' and i.principal_paid <> i.principal"""),
            new Invariant("I10", "no money left without a signed contract and a read disclosure", """
                    select hex(p.id) instruction, l.number, c.status from hedai_payment.payment_instruction p
                    left join hedai_loan.loan l on l.id = p.loan_id
                    left join hedai_loan.loan_contract c on c.id = l.contract_id
                    left join hedai_loan.contract_signature s on s.contract_id = c.id
                          and s.document_digest = c.document_digest and s.disclosure_digest = c.disclosure_digest
                    where p.kind = 'DISBURSEMENT'
                      and (s.id is null or c.status <> 'SIGNED' or c.confirmed_at is null or s.signed_at < c.confirmed_at)"""),
            new Invariant("I10", "no contract was drawn up without an approval", """
                    select a.number, a.status, a.outcome from hedai_loan.loan_contract c
                    join hedai_loan.loan_application a on a.id = c.application_id
                    where coalesce(a.outcome, '') <> 'APPROVED' and c.status = 'SIGNED'"""));

    private Loans() {}
}
