/**
 * Enterprise (企业): the firm a borrower runs, proved by the company registry. The account stays that of a person,
 * the firm's legal representative.
 */
@NullMarked
package com.hedai.user.enterprise;

import org.jspecify.annotations.NullMarked;
