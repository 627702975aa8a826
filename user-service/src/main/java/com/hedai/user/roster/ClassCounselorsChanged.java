package com.hedai.user.roster;

import java.util.List;
import java.util.UUID;

/** Fact: these, and nobody else, look after a class from now on (班级辅导员已变更). */
record ClassCounselorsChanged(UUID classId, UUID schoolId, List<UUID> counselorIds) {}
