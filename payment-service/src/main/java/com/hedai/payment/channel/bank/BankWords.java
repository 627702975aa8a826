package com.hedai.payment.channel.bank;

import com.hedai.commons.money.Money;
import com.hedai.payment.channel.ChannelResult;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Translates the bank's words (银行用语转换); what it does not know for sure is unknown. */
public final class BankWords {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9_]{1,64}");
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private BankWords() {}

    /** The same words come in answers and in callbacks. */
    public static ChannelResult result(
            String status,
            @Nullable Money amount,
            @Nullable LocalDate valueOn,
            @Nullable String bankReference,
            @Nullable String failureCode) {
        return switch (status) {
            case "ACCEPTED", "PROCESSING" -> new ChannelResult.Accepted();
            case "SUCCESS" -> settled(amount, valueOn, bankReference);
            case "FAILED" -> new ChannelResult.Failed(code(failureCode));
            default -> new ChannelResult.Unknown("status not known");
        };
    }

    private static ChannelResult settled(
            @Nullable Money amount, @Nullable LocalDate valueOn, @Nullable String bankReference) {
        if (amount == null || valueOn == null || bankReference == null) {
            return new ChannelResult.Unknown("success without amount, value date or reference");
        }
        return REFERENCE.matcher(bankReference).matches()
                ? new ChannelResult.Settled(amount, valueOn, bankReference)
                : new ChannelResult.Unknown("reference not readable");
    }

    /** A code we can show and compare; anything else the bank wrote is left out. */
    static String code(@Nullable String failureCode) {
        return failureCode != null && CODE.matcher(failureCode).matches() ? failureCode : "DECLINED_BY_BANK";
    }
}
