/**
 * Supporting documents (申请材料): photos and PDFs a borrower hands in with an application, sealed with the borrower's key, shown to
 * the borrower and to those who review the application.
 */
@NullMarked
package com.hedai.loan.material;

import org.jspecify.annotations.NullMarked;
