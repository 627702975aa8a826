package com.hedai.acceptance;

/**
 * Somebody who knocks at every door (角色).
 *
 * @param role the column of the permission matrix
 * @param side where this person stands to the objects asked for
 * @param accountId empty when nobody is signed in
 */
record Player(String role, Side side, Api api, String accountId) {

    /** Where a person stands to the objects of the scenery. */
    enum Side {
        /** Not signed in. */
        NOBODY,
        /** The borrower whose objects they are. */
        OWNER,
        /** Another borrower of the same lender. */
        STRANGER,
        /** Staff of the same lender. */
        MEMBER,
        /** Borrower or staff of another lender, or staff of the platform. */
        FOREIGN
    }

    static Player of(String role, Side side, Api signedIn) {
        return new Player(
                role, side, signedIn, signedIn.get("/api/v1/me").expect(200).text("accountId"));
    }

    boolean isStaff() {
        return !role.equals(PermissionMatrix.BORROWER) && side != Side.NOBODY;
    }

    /** Whether this is staff or a borrower of the lender whose objects they are. */
    boolean belongsToTheLender() {
        return side != Side.NOBODY && side != Side.FOREIGN;
    }

    @Override
    public String toString() {
        return side + " " + role;
    }
}
