package com.hedai.testing.people;

import com.hedai.commons.web.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.json.JsonMapper;

/**
 * People with files (演示人员): {@code people/salaried} holds one salaried person as readable JSON, so that a demo shows
 * what it sends. The files are the generator's; a test keeps them so, and {@link #main} writes them anew.
 */
public final class DemoPeople {
    private static final long SEED = 2026;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final int SALARIED = 1;
    private static final JsonMapper JSON = Json.lenient();

    private DemoPeople() {}

    private record Profile(
            String name,
            String identityNumber,
            String phone,
            Employment employment,
            Education education,
            MaritalStatus maritalStatus,
            Residence residence,
            EmergencyContact emergencyContact) {}

    /** The salaried person of the files, as of 2026-11-22. */
    public static Person salaried() {
        var profile = JSON.readValue(resource("profile.json"), Profile.class);
        return new Person(
                profile.name(),
                profile.identityNumber(),
                profile.phone(),
                profile.employment(),
                profile.education(),
                profile.maritalStatus(),
                profile.residence(),
                profile.emergencyContact(),
                List.of(JSON.readValue(resource("bank-statement.json"), BankStatement.class)),
                JSON.readValue(resource("bureau-report.json"), BureauReport.class),
                null,
                null);
    }

    /** The same person on another day: statement and report end the day before it. */
    public static Person salaried(LocalDate today) {
        return People.seeded(SEED, today).person(Archetype.STEADY_SALARIED, SALARIED);
    }

    /** A student, as of 2026-11-22. */
    public static Person student() {
        return student(DAY);
    }

    /** Somebody who runs a small company, as of 2026-11-22. */
    public static Person owner() {
        return owner(DAY);
    }

    /** A student on a day; statement and report end the day before it. */
    public static Person student(LocalDate today) {
        return People.seeded(SEED, today).person(Archetype.STUDENT, 1);
    }

    /** Somebody who runs a small company, on a day. */
    public static Person owner(LocalDate today) {
        return People.seeded(SEED, today).person(Archetype.BUSINESS_OWNER, 1);
    }

    /** Writes the files; give the folder. */
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var person = salaried(DAY);
        Files.createDirectories(folder);
        write(
                folder.resolve("profile.json"),
                new Profile(
                        person.name(),
                        person.identityNumber(),
                        person.phone(),
                        person.employment(),
                        person.education(),
                        person.maritalStatus(),
                        person.residence(),
                        person.emergencyContact()));
        write(folder.resolve("bank-statement.json"), person.bankStatement());
        write(folder.resolve("bureau-report.json"), person.bureauReport());
    }

    /** One line for each element of a list. */
    private static void write(Path file, Object value) throws IOException {
        var separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Spacing.AFTER)
                .withObjectEntrySpacing(Spacing.AFTER);
        var lines = new DefaultPrettyPrinter(separators)
                .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"))
                .withObjectIndenter(null);
        Files.writeString(file, JSON.writer().with(lines).writeValueAsString(value) + "\n");
    }

    private static String resource(String name) {
        try (var stream = DemoPeople.class.getResourceAsStream("/people/salaried/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("people/salaried/" + name + " is missing from the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
