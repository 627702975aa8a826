/**
 * Sign-in (登录): a borrower by phone and code, staff by password and one-time password; both open a session.
 */
@NullMarked
package com.hedai.user.signin;

import org.jspecify.annotations.NullMarked;
