/**
 * Sessions (会话) and tokens (令牌): access tokens, rotating refresh tokens, the list of what was revoked lately,
 * and the authorization server by which services prove who they are.
 */
@NullMarked
package com.hedai.user.session;

import org.jspecify.annotations.NullMarked;
