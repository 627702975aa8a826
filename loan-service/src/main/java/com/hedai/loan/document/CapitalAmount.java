package com.hedai.loan.document;

import com.hedai.commons.money.Money;

/** An amount in Chinese capital numerals (大写金额), as contracts write it: 叁万陆仟元整. Pure. */
public final class CapitalAmount {
    private static final char[] DIGITS = "零壹贰叁肆伍陆柒捌玖".toCharArray();
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿"};
    private static final long GROUP = 10_000;
    private static final Money LIMIT = Money.of(1_000_000_000_000L);

    private CapitalAmount() {}

    public static String of(Money amount) {
        if (amount.isNegative() || amount.compareTo(LIMIT) >= 0) {
            throw new IllegalArgumentException("amount: " + amount + " (expected: 0 to less than " + LIMIT + ")");
        }
        var yuan = amount.fen() / 100;
        var rest = (int) (amount.fen() % 100);
        return yuanPart(yuan, rest) + restPart(yuan, rest);
    }

    private static String yuanPart(long yuan, int rest) {
        if (yuan == 0) {
            return rest == 0 ? "零元" : "";
        }
        return whole(yuan) + "元";
    }

    private static String restPart(long yuan, int rest) {
        if (rest == 0) {
            return "整";
        }
        var jiao = rest / 10;
        var fen = rest % 10;
        var text = new StringBuilder();
        if (jiao > 0) {
            text.append(DIGITS[jiao]).append('角');
        } else if (yuan > 0) {
            text.append(DIGITS[0]);
        }
        if (fen > 0) {
            text.append(DIGITS[fen]).append('分');
        } else {
            text.append('整');
        }
        return text.toString();
    }

    /** Groups of four digits from the right; a gap inside is said once, as 零. */
    private static String whole(long number) {
        var text = new StringBuilder();
        var gap = false;
        var unit = GROUP * GROUP;
        for (int index = GROUPS.length - 1; index >= 0; index--, unit /= GROUP) {
            var group = (int) (number / unit % GROUP);
            if (group == 0) {
                gap = !text.isEmpty();
                continue;
            }
            if (!text.isEmpty() && (gap || group < 1000)) {
                text.append(DIGITS[0]);
            }
            text.append(group(group)).append(GROUPS[index]);
            gap = false;
        }
        return text.toString();
    }

    private static String group(int group) {
        var text = new StringBuilder();
        var gap = false;
        for (int place = 3, unit = 1000; place >= 0; place--, unit /= 10) {
            var digit = group / unit % 10;
            if (digit == 0) {
                gap = !text.isEmpty();
                continue;
            }
            if (gap) {
                text.append(DIGITS[0]);
            }
            text.append(DIGITS[digit]).append(PLACES[place]);
            gap = false;
        }
        return text.toString();
    }
}
