package com.hedai.sandbox.identity;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of people (人口库). */
@Component
public class Residents {
    private final JdbcClient jdbc;

    Residents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void register(String identityNumber, String name) {
        jdbc.sql("""
                        insert into resident (identity_number, name) values (?, ?)
                        on duplicate key update name = values(name)
                        """).params(identityNumber, name).update();
    }

    public Optional<String> nameOf(String identityNumber) {
        return jdbc.sql("select name from resident where identity_number = ?")
                .param(identityNumber)
                .query(String.class)
                .optional();
    }

    /** Whether this name belongs to this number. */
    public boolean fits(String identityNumber, String name) {
        return nameOf(identityNumber).filter(name::equals).isPresent();
    }
}
