package com.hedai.check;

import java.util.List;

/** I2, I3 and I7: what the bank moved is what we ordered, booked and recorded, once (资金划转). */
final class Movements {
    /** An instruction's id as the bank writes it. */
    private static final String ORDER_ID = "lower(concat(substr(hex(p.id), 1, 8), '-', substr(hex(p.id), 9, 4), '-',"
            + " substr(hex(p.id), 13, 4), '-', substr(hex(p.id), 17, 4), '-', substr(hex(p.id), 21)))";

    static final List<Invariant> ALL = List.of(
            new Invariant(
                    "I2", "an order of which the bank says it succeeded moved the client's money exactly once", """
                    select o.order_id, o.operation, o.amount, count(t.id) movements, sum(abs(t.amount)) moved
                    from hedai_sandbox.bank_order o
                    left join hedai_sandbox.bank_transaction t on t.order_id = o.order_id and t.card_number = o.card_number
                    where o.status = 'SUCCESS'
                    group by o.order_id, o.operation, o.amount
                    having count(t.id) <> 1 or sum(abs(t.amount)) <> o.amount"""),
            new Invariant("I2", "an order that did not succeed moved nothing", """
                    select o.order_id, o.status, t.amount from hedai_sandbox.bank_order o
                    join hedai_sandbox.bank_transaction t on t.order_id = o.order_id where o.status <> 'SUCCESS'"""),
            new Invariant(
                    "I2", "an instruction is settled exactly when the bank's order of its id succeeded", """
                    select %1$s instruction, p.kind, p.status, p.amount, o.status bank, o.amount bank_amount
                    from hedai_payment.payment_instruction p
                    left join hedai_sandbox.bank_order o on o.order_id = %1$s
                    where p.status <> 'MANUAL'
                      and ((p.status = 'SETTLED') <> coalesce(o.status = 'SUCCESS', false)
                           or p.status = 'SETTLED' and p.amount <> o.amount)""".formatted(
                                    ORDER_ID)),
            new Invariant("I2", "the bank knows no order of ours that we do not know", """
                    select o.order_id, o.operation, o.status, o.amount from hedai_sandbox.bank_order o
                    left join hedai_payment.payment_instruction p on o.order_id = %s
                    where p.id is null""".formatted(ORDER_ID)),
            new Invariant("I2", "no loan was paid out twice", """
                    select hex(loan_id) loan, count(*) payouts from hedai_payment.payment_instruction
                    where kind = 'DISBURSEMENT' and status = 'SETTLED' group by loan_id having count(*) > 1"""),
            new Invariant("I2", "a loan is owed exactly when its principal was paid out", """
                    select hex(l.id) loan, l.status, l.principal, p.amount from hedai_loan.loan l
                    left join hedai_payment.payment_instruction p
                           on p.loan_id = l.id and p.kind = 'DISBURSEMENT' and p.status = 'SETTLED'
                    where (l.status in ('ACTIVE', 'OVERDUE', 'WRITTEN_OFF', 'SETTLED')) <> (p.id is not null)
                       or p.amount <> l.principal"""),
            new Invariant("I3", "money that came in is one repayment of its loan, and each repayment came in", """
                    select coalesce(hex(p.id), hex(t.source_id)) payment, p.amount received, t.amount repaid
                    from hedai_payment.payment_instruction p
                    left join hedai_loan.loan_transaction t on t.source_id = p.id and t.kind in ('REPAYMENT', 'RECOVERY')
                    where p.kind like '%DEDUCTION' and p.status = 'SETTLED' and (t.id is null or t.amount <> p.amount)
                    union all
                    select hex(t.source_id), p.amount, t.amount from hedai_loan.loan_transaction t
                    left join hedai_payment.payment_instruction p on p.id = t.source_id and p.status = 'SETTLED'
                    where t.kind in ('REPAYMENT', 'RECOVERY') and p.id is null"""),
            new Invariant("I3", "no money is counted for a loan twice", """
                    select hex(source_id) payment, kind, count(*) times from hedai_loan.loan_transaction
                    where kind in ('DISBURSEMENT', 'REPAYMENT', 'RECOVERY', 'REFUND') group by source_id, kind having count(*) > 1"""),
            new Invariant("I3", "each settled instruction is booked once in the ledger", """
                    select hex(p.id) instruction, p.kind, count(e.id) entries from hedai_payment.payment_instruction p
                    left join hedai_payment.journal_entry e on e.subject_id = p.id
                          and e.kind in ('DISBURSEMENT_SETTLED', 'REPAYMENT_RECEIVED', 'REFUND_SETTLED')
                    where p.status = 'SETTLED' group by p.id, p.kind having count(e.id) <> 1"""),
            new Invariant("I7", "no payment's outcome stays unknown", """
                    select hex(id) instruction, kind, status, recorded_at from hedai_payment.payment_instruction
                    where status in ('READY', 'SENDING', 'UNKNOWN')
                      and coalesce(last_sent_at, recorded_at) < utc_timestamp(6) - interval 120 second"""),
            new Invariant("I7", "no deduction or refund of a loan waits for an answer that will not come", """
                    select hex(d.id) id, d.status, p.status payment from hedai_loan.deduction_order d
                    join hedai_payment.payment_instruction p on p.id = d.id
                    where p.status in ('SETTLED', 'FAILED') and d.status in ('WAITING', 'SENDING', 'SENT')
                    union all
                    select hex(r.id), r.status, p.status from hedai_loan.surplus_refund r
                    join hedai_payment.payment_instruction p on p.id = r.id
                    where p.status in ('SETTLED', 'FAILED') and r.status in ('WAITING', 'SENT')"""));

    private Movements() {}
}
