/**
 * Accounts (账户): one person at one institution, with phone, status and the version of what is known about
 * them. Phones are stored encrypted and found by blind index.
 */
@NullMarked
package com.hedai.user.account;

import org.jspecify.annotations.NullMarked;
