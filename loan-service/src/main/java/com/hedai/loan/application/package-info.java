/**
 * The loan application (借款申请) from submission to disbursement: who asks for what, with the profile as it was, and how far it is.
 * Its own steps are assessment, review and disbursement; the contract is a feature of its own.
 */
@NullMarked
package com.hedai.loan.application;

import org.jspecify.annotations.NullMarked;
