package com.hedai.user.staff;

import com.hedai.commons.crypto.Column;

/** The encrypted columns of staff (员工加密列). */
final class StaffColumns {
    static final Column NAME = Column.of("staff", "name");
    static final Column PHONE = Column.of("staff", "phone");
    static final Column TOTP_SECRET = Column.of("staff", "totp_secret");

    private StaffColumns() {}
}
