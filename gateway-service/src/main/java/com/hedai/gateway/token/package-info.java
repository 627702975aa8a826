/**
 * An early look at the token (令牌预检): who carries a wrong, ended or revoked one is turned away at the door. The services check
 * again; a request without a token goes on, they know what is open to everybody.
 */
@NullMarked
package com.hedai.gateway.token;

import org.jspecify.annotations.NullMarked;
