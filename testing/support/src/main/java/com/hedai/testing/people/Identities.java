package com.hedai.testing.people;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Who people are (身份): names repeat as in life, numbers never do within a seed. */
final class Identities {
    private static final List<String> PHONE_PREFIXES =
            List.of("131", "135", "136", "138", "139", "150", "158", "177", "186", "189");
    private static final int SEQUENCES = 1_000 / Traits.PLACES;
    /** Prime to every range below, so that multiplying by it only shuffles. */
    private static final long STRIDE = 618_034_003L;
    /** Far beyond every person's place. */
    private static final long SECOND_CARDS = 500_000_000L;

    private Identities() {}

    /** A person's outer marks; {@code serial} is their place among all people of the seed. */
    record Identity(
            long serial, String name, String identityNumber, String phone, Bank bank, String cardNumber, Place home) {
        boolean isMale() {
            return IdentityNumbers.isMale(identityNumber);
        }

        int age(LocalDate on) {
            return Period.between(IdentityNumbers.birthOn(identityNumber), on).getYears();
        }

        String surname() {
            return name.startsWith("欧阳") ? "欧阳" : name.substring(0, 1);
        }
    }

    static Identity of(long seed, int year, Archetype archetype, int number) {
        var traits = Traits.of(archetype);
        var place = traits.first() + number;
        var serial = (long) place * Traits.PLACES + traits.place();
        var dice = Dice.of(seed, serial, "identity");
        var home = dice.oneOf(Place.ALL);
        var identityNumber = identityNumber(seed, year, traits, place);
        var bank = dice.oneOf(List.of(Bank.values()));
        return new Identity(
                serial,
                name(dice, IdentityNumbers.isMale(identityNumber)),
                identityNumber,
                phone(seed, serial),
                bank,
                CardNumbers.of(bank, shuffled(seed, serial, 1_000_000_000L)),
                home);
    }

    static String name(Dice dice, boolean male) {
        return dice.oneOf(Words.SURNAMES) + dice.oneOf(male ? Words.MEN : Words.WOMEN);
    }

    /** Another account, which nobody's first account has. */
    static String secondCard(long seed, Identity identity) {
        return CardNumbers.of(identity.bank(), shuffled(seed, identity.serial() + SECOND_CARDS, 1_000_000_000L));
    }

    static String phone(long seed, long serial) {
        var digits = shuffled(seed, serial, 1_000_000_000L);
        return PHONE_PREFIXES.get((int) (digits / 100_000_000)) + "%08d".formatted(digits % 100_000_000);
    }

    /** The sequence's remainder tells the archetype, so two archetypes never share a number. */
    private static String identityNumber(long seed, int year, Traits traits, int number) {
        var earliest = LocalDate.of(year - traits.oldest(), 1, 1);
        var days = ChronoUnit.DAYS.between(earliest, LocalDate.of(year - traits.youngest(), 1, 1));
        var place = shuffled(seed + traits.place(), number, days * Place.ALL.size() * SEQUENCES);
        var region = Place.ALL.get((int) (place % Place.ALL.size())).code();
        var rest = place / Place.ALL.size();
        var sequence = (int) (rest % SEQUENCES) * Traits.PLACES + traits.place();
        return IdentityNumbers.of(region, earliest.plusDays(rest / SEQUENCES), sequence);
    }

    private static long shuffled(long seed, long number, long range) {
        return Math.floorMod(number * STRIDE + seed * 7_919, range);
    }
}
