package com.hedai.risk.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hedai.commons.client.Answer;
import com.hedai.commons.client.Calls;
import com.hedai.risk.profile.Source;
import com.hedai.risk.source.SourceAnswer.NoRecord;
import com.hedai.risk.source.SourceAnswer.Silent;
import com.hedai.risk.source.SourceAnswer.Told;

/** Asks for bank statements (银行流水查询). */
final class StatementSource implements ReportSource {

    private static final String BREAKER = "statement-source";
    private static final int NOT_FOUND = 404;
    private static final int MONTHS = 12;

    private final StatementPartner partner;
    private final Calls calls;

    StatementSource(StatementPartner partner, Calls calls) {
        this.partner = partner;
        this.calls = calls;
    }

    @Override
    public Source source() {
        return Source.BANK_STATEMENT;
    }

    @Override
    public SourceAnswer ask(Inquiry inquiry) {
        var question = new StatementPartner.Question(
                inquiry.name(), inquiry.identityNumber(), inquiry.authorisationId(), MONTHS);
        return switch (calls.idempotent(BREAKER, () -> partner.bankStatements(question))) {
            case Answer.Done<byte[]>(var body) -> checked(new String(body, UTF_8));
            case Answer.Refused<byte[]>(var status, var code, var _) ->
                status == NOT_FOUND ? new NoRecord() : new Silent("refused %d %s".formatted(status, code));
            case Answer.Unknown<byte[]>(var why) -> new Silent(why);
        };
    }

    private static SourceAnswer checked(String content) {
        try {
            Reports.bank(content);
            return new Told(content);
        } catch (Unreadable e) {
            return new Silent(String.valueOf(e.getMessage()));
        }
    }
}
