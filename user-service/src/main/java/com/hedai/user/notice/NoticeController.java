package com.hedai.user.notice;

import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import com.hedai.commons.web.Page;
import com.hedai.commons.web.PageRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's own notices over HTTP (站内提醒接口). */
@RestController
@RequestMapping("/api/v1/me/notices")
class NoticeController {
    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    @GetMapping
    @Allowed("user:notice:read")
    Page<NoticeView> listNotices(Actor actor, @RequestParam(defaultValue = "false") boolean unread, PageRequest page) {
        return notices.page(actor, unread, page);
    }

    @PostMapping("/{id}/reading")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed("user:notice:mark")
    void readNotice(Actor actor, @PathVariable UUID id) {
        notices.read(actor, id);
    }
}
