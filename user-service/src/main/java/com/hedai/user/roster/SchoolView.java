package com.hedai.user.roster;

import java.util.UUID;

/** A school as it is shown (学校视图). */
record SchoolView(UUID id, String code, String name, String province) {
    static SchoolView of(School school) {
        return new SchoolView(school.id(), school.code(), school.name(), school.province());
    }
}
