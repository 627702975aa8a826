/**
 * The payment service (支付服务): money in and out. It owns the bank cards, the instructions given to banks and what became of
 * them, and the ledger that says in balanced entries what moved. Others refer to cards and instructions by id.
 */
@NullMarked
package com.hedai.payment;

import org.jspecify.annotations.NullMarked;
