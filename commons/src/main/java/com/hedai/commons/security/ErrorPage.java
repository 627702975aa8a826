package com.hedai.commons.security;

import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Problem;
import com.hedai.commons.web.Problems;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers for filters and the container, which only give a status (容器错误页): the same problem document as everywhere. */
@Hidden
@RestController
final class ErrorPage implements ErrorController {
    private final Problems problems;

    ErrorPage(Problems problems) {
        this.problems = problems;
    }

    @Open
    @RequestMapping("/error")
    ResponseEntity<Problem> answer(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var reason = status instanceof Integer given ? CommonReason.forStatus(given) : CommonReason.NOT_FOUND;
        return problems.answer(reason, List.of(), request);
    }
}
