package com.hedai.acceptance;

/** What a member of staff signs in with (登录凭证): password, and the secret of the phone's one-time codes. */
record Credentials(String institution, String username, String password, String totpSecret) {
    /** Nothing of it belongs in a log. */
    @Override
    public String toString() {
        return "Credentials[" + username + "@" + institution + "]";
    }
}
