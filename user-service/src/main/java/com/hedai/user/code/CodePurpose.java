package com.hedai.user.code;

/** What a code is for (验证码用途), and the template it is sent with. */
public enum CodePurpose {
    SIGN_IN("SIGN_IN_CODE"),
    SIGN_CONTRACT("CONTRACT_CODE");

    private final String template;

    CodePurpose(String template) {
        this.template = template;
    }

    String template() {
        return template;
    }
}
