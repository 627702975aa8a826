/**
 * The user service (用户服务): who people are and what they may do. It owns the accounts, sessions, roles, identities,
 * profiles and consents of every institution.
 */
@NullMarked
package com.hedai.user;

import org.jspecify.annotations.NullMarked;
