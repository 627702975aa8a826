package com.hedai.sandbox.control;

import com.hedai.sandbox.bank.Account;
import com.hedai.sandbox.bank.Accounts;
import com.hedai.sandbox.bureau.CreditFiles;
import com.hedai.sandbox.chsi.Students;
import com.hedai.sandbox.identity.Residents;
import com.hedai.sandbox.registry.Companies;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a person known to all partners at once (人员登记). */
@Component
class Registration {
    private final Residents residents;
    private final CreditFiles files;
    private final Accounts accounts;
    private final Students students;
    private final Companies companies;

    Registration(Residents residents, CreditFiles files, Accounts accounts, Students students, Companies companies) {
        this.residents = residents;
        this.files = files;
        this.accounts = accounts;
        this.students = students;
        this.companies = companies;
    }

    @Transactional
    public void register(PersonFile person) {
        residents.register(person.identityNumber(), person.name());
        files.keep(person.identityNumber(), person.bureauReport().toString());
        if (person.enrolment() != null) {
            students.register(person.identityNumber(), person.enrolment());
        }
        if (person.enterprise() != null) {
            companies.register(person.identityNumber(), person.enterprise());
        }
        for (var file : person.accounts()) {
            var account = new Account(
                    file.cardNumber(),
                    file.bank(),
                    person.name(),
                    person.identityNumber(),
                    person.phone(),
                    file.closingBalance());
            accounts.open(account, file.transactions());
        }
    }
}
