package com.hedai.user.enterprise;

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

/** Asks the company registry (企业核验请求), at once for a borrower who waits and again later without an answer. */
@Component
class EnterpriseChecks implements Inquirer {
    private static final Logger log = LoggerFactory.getLogger(EnterpriseChecks.class);

    private final Enterprises enterprises;
    private final Inquiries inquiries;
    private final RegistrySource registry;
    private final Calls calls;

    EnterpriseChecks(
            Enterprises enterprises,
            Inquiries inquiries,
            PartnerClients partners,
            Calls calls,
            InquiryProperties properties) {
        this.enterprises = enterprises;
        this.inquiries = inquiries;
        this.registry = partners.of(RegistrySource.class, "/registry/v1", properties.patience());
        this.calls = calls;
    }

    @Override
    public InquiryTopic topic() {
        return InquiryTopic.ENTERPRISE;
    }

    void ask(UUID inquiryId) {
        inquiries.find(inquiryId).ifPresent(this::ask);
    }

    @Override
    public void ask(Inquiry inquiry) {
        var question = enterprises.question(inquiry.accountId(), inquiry.id());
        if (question.isEmpty()) {
            enterprises.giveUp(inquiry.accountId(), inquiry.id());
            return;
        }
        switch (calls.once("registry", () -> registry.check(question.get()))) {
            case Answer.Done<RegistrySource.Reply>(var reply)
            when reply.outcome() != RegistrySource.Outcome.MATCH || reply.isComplete() ->
                enterprises.settle(inquiry.accountId(), inquiry.id(), reply);
            case Answer.Done<RegistrySource.Reply> _ ->
                log.warn(
                        "enterprise inquiry {}: the registry left out the firm's entry, it is asked again",
                        inquiry.id());
            case Answer.Refused<RegistrySource.Reply> refused ->
                log.warn("enterprise inquiry {} was refused and will be asked again: {}", inquiry.id(), refused.code());
            case Answer.Unknown<RegistrySource.Reply> unknown ->
                log.warn("enterprise inquiry {} got no answer, will be asked again: {}", inquiry.id(), unknown.why());
        }
    }

    @Override
    public void giveUp(Inquiry inquiry) {
        enterprises.giveUp(inquiry.accountId(), inquiry.id());
    }
}
