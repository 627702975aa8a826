package com.hedai.check;

import java.util.List;

/** I1: the ledger of payment-service balances, whoever wrote it (分类账). */
final class Ledgers {
    static final List<Invariant> ALL = List.of(
            new Invariant("I1", "each journal entry sums to 0", """
                    select hex(entry_id) entry, sum(amount) total from hedai_payment.posting
                    group by entry_id having sum(amount) <> 0"""),
            new Invariant("I1", "the ledger of each institution sums to 0", """
                    select hex(institution_id) institution, sum(debit_total) - sum(credit_total) total
                    from hedai_payment.account_balance
                    group by institution_id having sum(debit_total) <> sum(credit_total)"""),
            new Invariant("I1", "each balance is the sum of its postings", """
                    select hex(b.institution_id) institution, b.account, b.debit_total, b.credit_total,
                           coalesce(p.debits, 0) posted_debits, coalesce(p.credits, 0) posted_credits
                    from hedai_payment.account_balance b
                    left join (select institution_id, account,
                                      sum(case when amount > 0 then amount else 0 end) debits,
                                      -sum(case when amount < 0 then amount else 0 end) credits
                               from hedai_payment.posting group by institution_id, account) p
                           on p.institution_id = b.institution_id and p.account = b.account
                    where b.debit_total <> coalesce(p.debits, 0) or b.credit_total <> coalesce(p.credits, 0)"""),
            new Invariant("I1", "each posting belongs to an entry with a header", """
                    select hex(p.entry_id) entry, p.line_no from hedai_payment.posting p
                    left join hedai_payment.journal_entry e on e.id = p.entry_id where e.id is null"""),
            new Invariant("I1", "the principal lent out in the ledger is the principal that loans owe", """
                    select hex(o.institution_id) institution, coalesce(l.lent, 0) ledger, o.owed loans
                    from (select l.institution_id, sum(i.principal - i.principal_paid) owed
                          from hedai_loan.loan l join hedai_loan.loan_instalment i on i.loan_id = l.id
                          where l.status in ('ACTIVE', 'OVERDUE', 'SETTLED') group by l.institution_id) o
                    left join (select institution_id, debit_total - credit_total lent
                               from hedai_payment.account_balance where account = '1122') l
                           on l.institution_id = o.institution_id
                    where coalesce(l.lent, 0) <> o.owed"""),
            new Invariant("I1", "suspense holds the surplus of loans and nothing else", """
                    select hex(b.institution_id) institution, b.credit_total - b.debit_total suspense,
                           coalesce(l.surplus, 0) surplus
                    from hedai_payment.account_balance b
                    left join (select institution_id, sum(surplus) surplus from hedai_loan.loan group by institution_id) l
                           on l.institution_id = b.institution_id
                    where b.account = '2242' and b.credit_total - b.debit_total <> coalesce(l.surplus, 0)"""));

    private Ledgers() {}
}
