package com.hedai.sandbox.chsi;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of students (学籍库). */
@Component
public class Students {
    private final JdbcClient jdbc;

    Students(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void register(String identityNumber, Student student) {
        jdbc.sql("""
                        insert into student
                            (identity_number, student_number, school, level, entry_year, expected_graduation)
                        values (?, ?, ?, ?, ?, ?)
                        on duplicate key update
                            student_number = values(student_number), school = values(school), level = values(level),
                            entry_year = values(entry_year), expected_graduation = values(expected_graduation)
                        """)
                .params(
                        identityNumber,
                        student.studentNumber(),
                        student.school(),
                        student.level(),
                        student.entryYear(),
                        student.expectedGraduation())
                .update();
    }

    Optional<Student> find(String identityNumber) {
        return jdbc.sql("""
                        select student_number, school, level, entry_year, expected_graduation
                        from student
                        where identity_number = ?
                        """).param(identityNumber).query(Student.class).optional();
    }
}
