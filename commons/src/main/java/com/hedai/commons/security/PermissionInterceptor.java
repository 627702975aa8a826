package com.hedai.commons.security;

import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a call through only as its handler method says (权限检查); a method of ours that says nothing lets nobody in. */
final class PermissionInterceptor implements HandlerInterceptor {
    private final Denials denials;

    PermissionInterceptor(Denials denials) {
        this.denials = denials;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !ours(method) || method.hasMethodAnnotation(Open.class)) {
            return true;
        }
        var service = (String) request.getAttribute(ActorFilter.CALLING_SERVICE);
        var forService = method.getMethodAnnotation(ForService.class);
        if (forService != null) {
            checkService(forService, service, request);
            return true;
        }
        var allowed = method.getMethodAnnotation(Allowed.class);
        if (allowed == null || service != null) {
            throw denied("undeclared", request);
        }
        if (!Actors.current().may(allowed.value())) {
            throw denied(allowed.value(), request);
        }
        return true;
    }

    private void checkService(ForService wanted, @Nullable String service, HttpServletRequest request) {
        if (service == null) {
            Actors.current();
            throw denied("internal", request);
        }
        if (wanted.value().length > 0 && !Arrays.asList(wanted.value()).contains(service)) {
            throw denied("internal:" + service, request);
        }
    }

    private Refusal denied(String operation, HttpServletRequest request) {
        denials.denied(Actors.ifPresent().orElse(null), operation, request.getMethod() + " " + request.getRequestURI());
        return new Refusal(CommonReason.FORBIDDEN);
    }

    private static boolean ours(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("com.hedai.");
    }
}
