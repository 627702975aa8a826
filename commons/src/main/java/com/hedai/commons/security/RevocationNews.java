package com.hedai.commons.security;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What was revoked since a position (吊销增量).
 *
 * @param revokedSessions sessions whose tokens are worthless
 * @param permissionVersions per account the least permission version whose tokens are still good
 * @param position where to go on
 */
public record RevocationNews(List<UUID> revokedSessions, Map<UUID, Integer> permissionVersions, long position) {}
