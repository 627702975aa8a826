package com.hedai.user.access;

import java.util.UUID;

/** Fact: an account may do other things from now on (权限已变更); tokens with a smaller version are worthless. */
record PermissionsChanged(UUID accountId, int permissionVersion) {}
