/** Documents to be handed out (单据): tables as PDF, XLSX and CSV, and the PDF of contracts. */
@NullMarked
package com.hedai.loan.document;

import org.jspecify.annotations.NullMarked;
