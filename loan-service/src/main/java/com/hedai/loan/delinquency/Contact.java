package com.hedai.loan.delinquency;

import com.hedai.loan.application.Profile;

/** Whom to call (联系人信息): masked unless a collector has the task in hand. */
record Contact(boolean masked, String name, String phone) {
    private static final int NAME_SHOWN = 1;
    private static final int PHONE_START = 3;
    private static final int PHONE_END = 4;

    static Contact masked(Profile profile) {
        return new Contact(true, cover(profile.name(), NAME_SHOWN, 0), cover(profile.phone(), PHONE_START, PHONE_END));
    }

    static Contact full(Profile profile) {
        return new Contact(false, profile.name(), profile.phone());
    }

    private static String cover(String value, int first, int last) {
        if (value.length() <= first + last) {
            return "*".repeat(value.length());
        }
        return value.substring(0, first)
                + "*".repeat(value.length() - first - last)
                + value.substring(value.length() - last);
    }
}
