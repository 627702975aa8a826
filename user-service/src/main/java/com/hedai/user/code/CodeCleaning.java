package com.hedai.user.code;

import com.hedai.commons.time.BusinessTime;
import com.hedai.commons.work.Cleaning;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Drops codes and counts of two days ago (验证码清理). */
@Component
class CodeCleaning implements Cleaning {
    private static final Duration KEPT = Duration.ofDays(2);

    private final CodeMapper mapper;

    CodeCleaning(CodeMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean clean(Instant now) {
        var before = now.minus(KEPT);
        return mapper.purge(before) + mapper.purgeAllowances(LocalDate.ofInstant(before, BusinessTime.ZONE)) > 0;
    }
}
