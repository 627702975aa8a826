package com.hedai.loan.servicing;

import com.hedai.commons.money.Money;
import java.util.UUID;

/** How much surplus shall go back to which card of the borrower (退款申请). */
record Refund(Money amount, UUID cardId) {}
