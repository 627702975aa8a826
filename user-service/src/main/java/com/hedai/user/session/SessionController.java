package com.hedai.user.session;

import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import com.hedai.commons.security.Open;
import com.hedai.commons.web.Page;
import com.hedai.commons.web.PageRequest;
import com.hedai.commons.web.Refusal;
import com.hedai.user.UserReason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sessions over HTTP (会话接口): renew, list, end. */
@RestController
@RequestMapping("/api/v1/sessions")
class SessionController {
    private final Sessions sessions;

    SessionController(Sessions sessions) {
        this.sessions = sessions;
    }

    record RefreshRequest(@NotBlank @Size(max = 100) String refreshToken) {
        @Override
        public String toString() {
            return "RefreshRequest[hidden]";
        }
    }

    /** Send it without an access token, and one at a time. */
    @PostMapping("/refresh")
    @Open
    SignedIn refreshSession(@Valid @RequestBody RefreshRequest body, HttpServletRequest request) {
        return switch (sessions.refresh(body.refreshToken(), Client.of(request))) {
            case Refreshed.Done done -> done.signedIn();
            case Refreshed.Ended ended -> throw new Refusal(UserReason.REFRESH_TOKEN_INVALID);
            case Refreshed.Reused reused -> throw new Refusal(UserReason.REFRESH_TOKEN_REUSED);
            case Refreshed.Overtaken overtaken -> throw new Refusal(UserReason.REFRESH_ALREADY_RUNNING);
        };
    }

    @GetMapping
    @Allowed("user:session:read")
    Page<SessionView> listSessions(Actor actor, PageRequest page) {
        return sessions.list(actor, page);
    }

    @DeleteMapping("/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed("user:session:revoke")
    void signOut(Actor actor) {
        sessions.end(actor, Objects.requireNonNull(actor.sessionId()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed("user:session:revoke")
    void endSession(Actor actor, @PathVariable UUID id) {
        sessions.end(actor, id);
    }
}
