package com.hedai.sandbox.registry;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of companies (企业库). */
@Component
public class Companies {
    private final JdbcClient jdbc;

    Companies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Enters a company with its legal representative, named by identity number. */
    public void register(String legalRepresentative, Company company) {
        jdbc.sql("""
                        insert into company
                            (unified_social_credit_code, name, legal_representative, registered_on, capital, industry,
                             state)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on duplicate key update
                            name = values(name), legal_representative = values(legal_representative),
                            registered_on = values(registered_on), capital = values(capital),
                            industry = values(industry), state = values(state)
                        """)
                .params(
                        company.unifiedSocialCreditCode(),
                        company.name(),
                        legalRepresentative,
                        company.registeredOn(),
                        company.capital(),
                        company.industry(),
                        company.state())
                .update();
    }

    Optional<Company> find(String code) {
        return jdbc.sql("""
                        select name, unified_social_credit_code, registered_on, capital, industry, state
                        from company
                        where unified_social_credit_code = ?
                        """).param(code).query(Company.class).optional();
    }

    boolean isRepresentedBy(String code, String identityNumber) {
        return jdbc.sql("""
                        select count(*)
                        from company
                        where unified_social_credit_code = ? and legal_representative = ?
                        """).params(code, identityNumber).query(Integer.class).single() == 1;
    }
}
