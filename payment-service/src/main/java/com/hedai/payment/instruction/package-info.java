/**
 * Payment instructions (支付指令): disbursements (放款) and deductions (代扣), which share one life. A command is stored with its
 * ledger entry in one transaction; a durable loop then brings it to an end. What was learned from a channel, by its answer, by
 * inquiry or by callback, always goes through {@link com.hedai.payment.instruction.Instruction#after}, under the row's lock.
 *
 * <p>Why a crash is safe at every step:
 *
 * <ol>
 *   <li>Before the command commits: nothing exists; the caller repeats the PUT with the same id.
 *   <li>After it, before the answer: the same PUT finds the row and gives the same answer.
 *   <li>The claim commits SENDING before anything is sent. A crash before the send looks like one after it: when the lease is over
 *       the bank is asked. It has no such order and the safe time is over, so the order goes back to READY and is sent.
 *   <li>After the send, before its outcome is stored: the same inquiry finds the order at the bank. It is only ever sent again under
 *       the same id, which the bank takes for the same order.
 *   <li>Outcome, ledger entry, fact, history and audit record are one transaction: all or none. When none, the next inquiry or the
 *       repeated callback brings the outcome again.
 *   <li>After that commit the status is final; learning the same again changes nothing, learning the opposite calls a person.
 * </ol>
 *
 * <p>An owner that froze and wakes after its lease ended can do no harm: what is final counts whoever learned it, anything less
 * counts only with the epoch of the latest claim, and what it may still send is the same order.
 */
@NullMarked
package com.hedai.payment.instruction;

import org.jspecify.annotations.NullMarked;
