package com.hedai.user.signin;

import com.hedai.commons.security.Open;
import com.hedai.commons.web.Refusal;
import com.hedai.user.session.Client;
import com.hedai.user.session.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sign-in over HTTP (登录接口). */
@RestController
class SignInController {
    private final BorrowerSignIn borrowers;
    private final StaffSignIn staff;

    SignInController(BorrowerSignIn borrowers, StaffSignIn staff) {
        this.borrowers = borrowers;
        this.staff = staff;
    }

    @PostMapping("/api/v1/sessions")
    @ResponseStatus(HttpStatus.CREATED)
    @Open
    SignedIn signIn(@Valid @RequestBody SignInRequest body, HttpServletRequest request) {
        var client = Client.of(request);
        var result = switch (body) {
            case SignInRequest.SmsCode code -> borrowers.signIn(code, client);
            case SignInRequest.PasswordTotp password -> staff.signIn(password, client);
        };
        return switch (result) {
            case SignInResult.Done(var signedIn) -> signedIn;
            case SignInResult.Refused(var reason) -> throw new Refusal(reason);
        };
    }
}
