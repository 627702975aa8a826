/**
 * The lenders (机构) this service works for, as reported by the user service.
 * Other features prepare themselves for a new lender with an {@link com.hedai.loan.institution.OpeningStep}.
 */
@NullMarked
package com.hedai.loan.institution;

import org.jspecify.annotations.NullMarked;
