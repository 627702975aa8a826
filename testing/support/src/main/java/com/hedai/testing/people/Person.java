package com.hedai.testing.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person (虚拟借款人) with what they would state themselves and what the outside world knows about them.
 *
 * @param enrolment of students
 * @param enterprise of business owners
 */
public record Person(
        String name,
        String identityNumber,
        String phone,
        Employment employment,
        Education education,
        MaritalStatus maritalStatus,
        Residence residence,
        EmergencyContact emergencyContact,
        List<BankStatement> accounts,
        BureauReport bureauReport,
        @Nullable Enrolment enrolment,
        @Nullable Enterprise enterprise) {

    public Person {
        if (!IdentityNumbers.isValid(identityNumber)) {
            throw new IllegalArgumentException("identityNumber: " + identityNumber + " (expected: GB 11643)");
        }
        if (accounts.isEmpty()) {
            throw new IllegalArgumentException("accounts: 0 (expected: at least 1)");
        }
        accounts = List.copyOf(accounts);
    }

    /** The statement of the account the salary arrives on. */
    public BankStatement bankStatement() {
        return accounts.getFirst();
    }

    /** The debit card of that account. */
    public String cardNumber() {
        return bankStatement().cardNumber();
    }

    /** Where a student studies. */
    public Enrolment studies() {
        return Objects.requireNonNull(enrolment, "no student");
    }

    /** The firm a business owner runs. */
    public Enterprise firm() {
        return Objects.requireNonNull(enterprise, "no business owner");
    }

    public LocalDate birthOn() {
        return IdentityNumbers.birthOn(identityNumber);
    }

    /** Names nobody: people stand in test logs. */
    @Override
    public String toString() {
        return "Person[" + name.charAt(0) + "*, " + employment.kind() + "]";
    }
}
