package com.hedai.testing.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DemoPeopleTest {
    @Test
    void theFilesAreStillWhatTheGeneratorMakes() {
        var generated = DemoPeople.salaried(LocalDate.of(2026, 11, 22));

        assertThat(DemoPeople.salaried()).isEqualTo(generated);
    }

    @Test
    void theSalariedPersonHasHalfAYearOfDailyLife() {
        var person = DemoPeople.salaried();

        assertThat(person.bankStatement().transactions()).hasSizeBetween(280, 360);
        assertThat(person.employment().monthlyIncome()).hasToString("16150.00");
    }
}
