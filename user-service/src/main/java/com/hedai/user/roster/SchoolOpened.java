package com.hedai.user.roster;

import java.util.UUID;

/** Fact: a school was entered into a lender's roster (学校已登记). */
record SchoolOpened(UUID schoolId, String code, String name, String province) {}
