/**
 * Institutions (机构): the lenders, with licence type and regions. Opened by the platform administrator and
 * told to everybody by the fact {@code InstitutionOpened}.
 */
@NullMarked
package com.hedai.user.institution;

import org.jspecify.annotations.NullMarked;
