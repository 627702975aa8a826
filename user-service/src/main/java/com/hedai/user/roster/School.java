package com.hedai.user.roster;

import java.util.UUID;

/** A school (学校) in a lender's roster. */
record School(UUID id, UUID institutionId, String code, String name, String province) {}
