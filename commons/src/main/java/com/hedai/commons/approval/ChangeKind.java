package com.hedai.commons.approval;

import java.util.UUID;

/** A kind of change that needs two people (须复核的变更), such as a new product version; a bean of the feature that owns the subject. */
public interface ChangeKind<T> {
    /** The name it is stored under, for example {@code product-version}. */
    String name();

    /** The record that describes such a change. */
    Class<T> type();

    /** What one needs to propose it. */
    String proposePermission();

    /** What another needs to confirm it. */
    String approvePermission();

    /** Refuses a change that could never be applied; called when it is proposed. */
    void check(UUID subject, T change);

    /** Applies the confirmed change, in the transaction of the confirmation. */
    void apply(UUID subject, T change);
}
