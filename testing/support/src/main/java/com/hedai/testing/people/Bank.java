package com.hedai.testing.people;

/** A bank that issues debit cards (发卡行), with one of its real issuer prefixes (卡 BIN). */
enum Bank {
    ICBC("中国工商银行", "622202", 19),
    CCB("中国建设银行", "621700", 19),
    ABC("中国农业银行", "622848", 19),
    BOC("中国银行", "621661", 19),
    CMB("招商银行", "621483", 16),
    BOCOM("交通银行", "622262", 19),
    PSBC("中国邮政储蓄银行", "621799", 19);

    private final String chinese;
    private final String prefix;
    private final int length;

    Bank(String chinese, String prefix, int length) {
        this.chinese = chinese;
        this.prefix = prefix;
        this.length = length;
    }

    String chinese() {
        return chinese;
    }

    String prefix() {
        return prefix;
    }

    int length() {
        return length;
    }
}
