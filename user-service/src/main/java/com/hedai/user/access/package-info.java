/**
 * Roles and permissions (角色与权限): what a role may do and how far, as versioned data; which roles a person
 * holds, with the duties kept apart; the permission version that makes older tokens worthless.
 */
@NullMarked
package com.hedai.user.access;

import org.jspecify.annotations.NullMarked;
