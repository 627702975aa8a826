/**
 * The loan contract (借款合同): cost disclosure, the document as PDF with its digest, the borrower's confirmation and signature.
 * The order is evidence: the disclosure is shown, read and confirmed before anything can be signed.
 */
@NullMarked
package com.hedai.loan.contract;

import org.jspecify.annotations.NullMarked;
