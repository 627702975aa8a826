package com.hedai.risk.profile;

/** Whether a person is married (婚姻状况). */
public enum MaritalStatus {
    SINGLE,
    MARRIED,
    DIVORCED,
    WIDOWED
}
