package com.hedai.risk.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hedai.commons.client.Answer;
import com.hedai.commons.client.Calls;
import com.hedai.risk.profile.Source;
import com.hedai.risk.source.SourceAnswer.NoRecord;
import com.hedai.risk.source.SourceAnswer.Silent;
import com.hedai.risk.source.SourceAnswer.Told;

/** Asks the credit bureau (征信查询). Each question leaves a trace on the person's report, so it is asked once a try. */
final class BureauSource implements ReportSource {

    private static final String BREAKER = "bureau";
    private static final int NOT_FOUND = 404;

    private final BureauPartner bureau;
    private final Calls calls;

    BureauSource(BureauPartner bureau, Calls calls) {
        this.bureau = bureau;
        this.calls = calls;
    }

    @Override
    public Source source() {
        return Source.BUREAU;
    }

    @Override
    public SourceAnswer ask(Inquiry inquiry) {
        var question = new BureauPartner.Question(
                inquiry.name(), inquiry.identityNumber(), inquiry.authorisationId(), "LOAN_APPROVAL");
        return switch (calls.once(BREAKER, () -> bureau.creditReport(question))) {
            case Answer.Done<byte[]>(var body) -> checked(new String(body, UTF_8), inquiry);
            case Answer.Refused<byte[]>(var status, var code, var _) ->
                status == NOT_FOUND ? new NoRecord() : new Silent("refused %d %s".formatted(status, code));
            case Answer.Unknown<byte[]>(var why) -> new Silent(why);
        };
    }

    /** A report about somebody else is worse than none. */
    private static SourceAnswer checked(String content, Inquiry inquiry) {
        try {
            if (!Reports.subjectOf(content).equals(inquiry.identityNumber())) {
                return new Silent("the report is about another person");
            }
            Reports.credit(content);
            return new Told(content);
        } catch (Unreadable e) {
            return new Silent(String.valueOf(e.getMessage()));
        }
    }
}
