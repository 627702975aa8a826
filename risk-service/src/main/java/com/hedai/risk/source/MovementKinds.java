package com.hedai.risk.source;

import com.hedai.risk.profile.MovementKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what a movement was for (交易分类): by the bank's own category, else by the words of its summary. */
final class MovementKinds {

    private record Word(String text, MovementKind kind) {}

    private static final Map<String, MovementKind> NAMES =
            Stream.of(MovementKind.values()).collect(Collectors.toUnmodifiableMap(Enum::name, kind -> kind));

    /** In this order: the first word found decides. */
    private static final List<Word> WORDS = List.of(
            new Word("工资", MovementKind.SALARY),
            new Word("奖金", MovementKind.BONUS),
            new Word("生活费", MovementKind.ALLOWANCE),
            new Word("结息", MovementKind.INTEREST),
            new Word("房租", MovementKind.RENT),
            new Word("按揭", MovementKind.MORTGAGE),
            new Word("信用卡还款", MovementKind.CARD_REPAYMENT),
            new Word("贷款发放", MovementKind.LOAN_RECEIVED),
            new Word("放款", MovementKind.LOAN_RECEIVED),
            new Word("贷款还款", MovementKind.LOAN_REPAYMENT),
            new Word("还贷", MovementKind.LOAN_REPAYMENT),
            new Word("取现", MovementKind.CASH_WITHDRAWAL),
            new Word("现金支取", MovementKind.CASH_WITHDRAWAL),
            new Word("理财", MovementKind.SAVINGS),
            new Word("保费", MovementKind.INSURANCE),
            new Word("电费", MovementKind.UTILITIES),
            new Word("水费", MovementKind.UTILITIES),
            new Word("燃气", MovementKind.UTILITIES),
            new Word("话费", MovementKind.TELECOM),
            new Word("手续费", MovementKind.FEE));

    private MovementKinds() {}

    static MovementKind of(@Nullable String category, String summary) {
        if (category != null) {
            return NAMES.getOrDefault(category, MovementKind.OTHER);
        }
        return WORDS.stream()
                .filter(word -> summary.contains(word.text()))
                .map(Word::kind)
                .findFirst()
                .orElse(MovementKind.OTHER);
    }
}
