package com.hedai.risk.profile;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything a decision may rest on (风险画像), as of one day.
 *
 * @param asOf the day of the assessment; ages and windows count back from it
 * @param states what came of asking each outside source
 */
public record Profile(
        LocalDate asOf,
        Applicant applicant,
        LoanRequest request,
        @Nullable CreditReport creditReport,
        @Nullable BankStatement bankStatement,
        Map<Source, SourceState> states) {

    public Profile {
        if ((creditReport != null) != (states.get(Source.BUREAU) == SourceState.OK)
                || (bankStatement != null) != (states.get(Source.BANK_STATEMENT) == SourceState.OK)) {
            throw new IllegalArgumentException("states: " + states + " (expected: OK for exactly those with facts)");
        }
        states = Map.copyOf(states);
    }

    /** What the applicant states, before anybody outside is asked. */
    public static Profile statedOnly(LocalDate asOf, Applicant applicant, LoanRequest request) {
        return new Profile(asOf, applicant, request, null, null, allStates(SourceState.NOT_ASKED));
    }

    public Optional<CreditReport> credit() {
        return Optional.ofNullable(creditReport);
    }

    public Optional<BankStatement> bank() {
        return Optional.ofNullable(bankStatement);
    }

    public boolean wasAsked() {
        return !states.containsValue(SourceState.NOT_ASKED);
    }

    private static Map<Source, SourceState> allStates(SourceState state) {
        var states = new EnumMap<Source, SourceState>(Source.class);
        states.put(Source.BUREAU, state);
        states.put(Source.BANK_STATEMENT, state);
        return states;
    }
}
