/**
 * The authorization server (授权服务器): the key that signs every token, its public half for everybody, and tokens by which
 * services prove who they are.
 */
@NullMarked
package com.hedai.user.authority;

import org.jspecify.annotations.NullMarked;
