package com.hedai.payment.channel.bank;

import com.hedai.commons.money.Money;

/** An order in the bank's form (银行订单). */
record BankOrder(Money amount, String cardNumber, String holderName, String remark) {}
