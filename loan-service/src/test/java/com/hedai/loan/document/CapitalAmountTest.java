package com.hedai.loan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.hedai.commons.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapitalAmountTest {
    @ParameterizedTest
    @CsvSource({
        "0.00, 零元整",
        "0.05, 伍分",
        "0.50, 伍角整",
        "1.00, 壹元整",
        "10.00, 壹拾元整",
        "1032.80, 壹仟零叁拾贰元捌角整",
        "36000.00, 叁万陆仟元整",
        "30006.00, 叁万零陆元整",
        "100000.05, 壹拾万元零伍分",
        "1001001.11, 壹佰万壹仟零壹元壹角壹分",
        "20003000.00, 贰仟万叁仟元整",
        "100000001.00, 壹亿零壹元整",
        "123456789.12, 壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元壹角贰分",
    })
    void isWrittenAsContractsWriteIt(String amount, String words) {
        assertThat(CapitalAmount.of(Money.of(amount))).isEqualTo(words);
    }

    @Test
    void thereAreNoNegativeLoans() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CapitalAmount.of(Money.of("-1.00")))
                .withMessageContaining("-1.00");
    }
}
