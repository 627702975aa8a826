/**
 * Codes (短信验证码): six digits to a phone, to sign in or to sign a contract. Hashed, short-lived, few tries,
 * one use; everything is counted in the database.
 */
@NullMarked
package com.hedai.user.code;

import org.jspecify.annotations.NullMarked;
