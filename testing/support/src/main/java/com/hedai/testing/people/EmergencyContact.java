package com.hedai.testing.people;

/** Whom to call when the person cannot be reached (紧急联系人). */
public record EmergencyContact(String name, Relation relation, String phone) {
    /** How the contact is related to the person (关系). */
    public enum Relation {
        PARENT,
        SPOUSE,
        SIBLING,
        RELATIVE,
        FRIEND,
        COLLEAGUE
    }
}
