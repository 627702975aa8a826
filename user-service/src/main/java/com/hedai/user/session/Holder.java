package com.hedai.user.session;

import com.hedai.commons.security.Actor;
import java.util.UUID;

/** Whose session it is (会话持有人). */
public record Holder(UUID accountId, UUID institutionId, Actor.Kind kind) {}
