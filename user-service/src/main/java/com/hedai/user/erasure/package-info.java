/**
 * Erasing a borrower (资料删除): asked for by the system administrator, confirmed by a second person, refused where the law asks to
 * keep the data. What is erased cannot be read again, in backups neither, because the borrower's key is destroyed.
 */
@NullMarked
package com.hedai.user.erasure;

import org.jspecify.annotations.NullMarked;
