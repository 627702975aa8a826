package com.hedai.user.institution;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A lender as it is shown (机构视图). */
record InstitutionView(
        UUID id, String code, String name, String licenceType, LocalDate openedOn, List<String> regions) {
    static InstitutionView of(Institution institution, List<String> regions) {
        return new InstitutionView(
                institution.id(),
                institution.code(),
                institution.name(),
                institution.licenceType(),
                institution.openedOn(),
                regions);
    }
}
