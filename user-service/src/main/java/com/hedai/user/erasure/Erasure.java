package com.hedai.user.erasure;

import java.util.UUID;

/** A borrower to be erased (资料删除申请). */
record Erasure(UUID accountId) {}
