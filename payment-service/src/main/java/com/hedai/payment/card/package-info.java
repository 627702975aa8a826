/**
 * Bank cards (银行卡): verified by the bank, the number sealed with the borrower's own key and shown only as its first six and last
 * four digits. Everybody else, inside the platform too, knows a card by its id.
 */
@NullMarked
package com.hedai.payment.card;

import org.jspecify.annotations.NullMarked;
