package com.hedai.sandbox.control;

import com.hedai.sandbox.bank.Movement;
import com.hedai.sandbox.chsi.Student;
import com.hedai.sandbox.registry.Company;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A person as the control interface takes them (人员档案); what else they carry is of no concern to partners. */
record PersonFile(
        @NotBlank String name,
        @NotNull @Pattern(regexp = "\\d{17}[\\dX]") String identityNumber,
        @NotNull @Pattern(regexp = "1\\d{10}") String phone,
        @NotNull List<@Valid AccountFile> accounts,
        @NotNull ObjectNode bureauReport,
        @Nullable @Valid Student enrolment,
        @Nullable @Valid Company enterprise) {

    record AccountFile(
            @NotBlank String bank,
            @NotNull @Pattern(regexp = "\\d{12,19}") String cardNumber,
            @NotNull BigDecimal openingBalance,
            @NotNull List<Movement> transactions) {

        BigDecimal closingBalance() {
            return transactions.isEmpty()
                    ? openingBalance
                    : transactions.getLast().balance();
        }
    }
}
