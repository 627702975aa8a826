package com.hedai.user.access;

import java.util.List;

/**
 * What an account may do at this moment (访问权限): it goes into the account's tokens.
 *
 * @param role the role acted in
 * @param permissions of all roles held, each with its widest scope
 * @param version grows with each change; tokens with a smaller one are worthless
 */
public record Access(String role, List<Permission> permissions, int version) {}
