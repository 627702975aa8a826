package com.hedai.user.signin;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** How somebody proves who they are (登录请求); {@code grant} says which way. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "grant")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SignInRequest.SmsCode.class, name = "SMS_CODE"),
    @JsonSubTypes.Type(value = SignInRequest.PasswordTotp.class, name = "PASSWORD_TOTP")
})
sealed interface SignInRequest {
    /** A borrower, by the code sent to the phone. */
    record SmsCode(
            @NotBlank @Size(max = 32) String institution,
            @NotBlank @Size(max = 20) String phone,
            @NotBlank @Size(max = 10) String code)
            implements SignInRequest {
        @Override
        public String toString() {
            return "SmsCode[" + institution + "]";
        }
    }

    /** A member of staff, by password and one-time password. */
    record PasswordTotp(
            @NotBlank @Size(max = 32) String institution,
            @NotBlank @Size(max = 64) String username,
            @NotBlank @Size(max = 200) String password,
            @NotBlank @Size(max = 10) String totp)
            implements SignInRequest {
        @Override
        public String toString() {
            return "PasswordTotp[" + institution + "]";
        }
    }
}
