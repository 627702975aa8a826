package com.hedai.user.access;

/** The side of the house a role belongs to (职责). One person holds roles of one duty only: whoever lends does not pay out. */
enum Duty {
    BORROWER,
    OPERATIONS,
    RISK,
    FINANCE,
    SYSTEM,
    AUDIT,
    MANAGEMENT,
    SCHOOL
}
