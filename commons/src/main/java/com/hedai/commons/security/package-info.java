/**
 * Who calls and what they may do (身份与权限): tokens, actors, permissions with scopes, revocation within seconds.
 */
@NullMarked
package com.hedai.commons.security;

import org.jspecify.annotations.NullMarked;
