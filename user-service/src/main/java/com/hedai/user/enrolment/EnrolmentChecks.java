package com.hedai.user.enrolment;

import com.hedai.commons.client.Answer;
import com.hedai.commons.client.Calls;
import com.hedai.commons.client.PartnerClients;
import com.hedai.user.inquiry.Inquirer;
import com.hedai.user.inquiry.Inquiries;
import com.hedai.user.inquiry.Inquiry;
import com.hedai.user.inquiry.InquiryProperties;
import com.hedai.user.inquiry.InquiryTopic;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the student-status source (学籍核验请求), at once for a borrower who waits and again later without an answer. */
@Component
class EnrolmentChecks implements Inquirer {
    private static final Logger log = LoggerFactory.getLogger(EnrolmentChecks.class);

    private final Enrolments enrolments;
    private final Inquiries inquiries;
    private final StudentStatusSource source;
    private final Calls calls;

    EnrolmentChecks(
            Enrolments enrolments,
            Inquiries inquiries,
            PartnerClients partners,
            Calls calls,
            InquiryProperties properties) {
        this.enrolments = enrolments;
        this.inquiries = inquiries;
        this.source = partners.of(StudentStatusSource.class, "/chsi/v1", properties.patience());
        this.calls = calls;
    }

    @Override
    public InquiryTopic topic() {
        return InquiryTopic.ENROLMENT;
    }

    void ask(UUID inquiryId) {
        inquiries.find(inquiryId).ifPresent(this::ask);
    }

    @Override
    public void ask(Inquiry inquiry) {
        var question = enrolments.question(inquiry.accountId(), inquiry.id());
        if (question.isEmpty()) {
            enrolments.giveUp(inquiry.accountId(), inquiry.id());
            return;
        }
        switch (calls.once("chsi", () -> source.check(question.get()))) {
            case Answer.Done<StudentStatusSource.Reply>(var reply) ->
                enrolments.settle(inquiry.accountId(), inquiry.id(), reply);
            case Answer.Refused<StudentStatusSource.Reply> refused ->
                log.warn("enrolment inquiry {} was refused and will be asked again: {}", inquiry.id(), refused.code());
            case Answer.Unknown<StudentStatusSource.Reply> unknown ->
                log.warn("enrolment inquiry {} got no answer, will be asked again: {}", inquiry.id(), unknown.why());
        }
    }

    @Override
    public void giveUp(Inquiry inquiry) {
        enrolments.giveUp(inquiry.accountId(), inquiry.id());
    }
}
