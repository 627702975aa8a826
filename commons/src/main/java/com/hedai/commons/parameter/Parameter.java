package com.hedai.commons.parameter;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * A figure that law or the lender may change (参数). A bean of the feature that uses it; its first value comes with a migration,
 * under the institution id zero, and holds for everybody who has none of their own.
 *
 * @param name unique in the service and never changed, for example {@code contract.reading-time}
 * @param zh what it means, for staff
 * @param en the same in English
 * @param expected the values that are allowed, in words
 * @param reading the value of a text; nothing when it is not allowed
 * @param <T> {@link Duration} in whole seconds, {@link Money}, {@link AnnualRate} or {@link Integer}
 */
public record Parameter<T>(String name, String zh, String en, String expected, Function<String, Optional<T>> reading) {

    /** A time in whole seconds. */
    public static Parameter<Duration> seconds(String name, String zh, String en, Duration least, Duration most) {
        return bounded(name, zh, en, least, most, text -> Duration.ofSeconds(Long.parseLong(text)), Parameter::seconds);
    }

    /** A sum of money in yuan. */
    public static Parameter<Money> money(String name, String zh, String en, Money least, Money most) {
        return bounded(name, zh, en, least, most, Money::of, Money::toString);
    }

    /** A rate per year as a fraction: 0.072 is 7.2 %. */
    public static Parameter<AnnualRate> rate(String name, String zh, String en, AnnualRate least, AnnualRate most) {
        return bounded(name, zh, en, least, most, AnnualRate::of, AnnualRate::toString);
    }

    /** A whole number. */
    public static Parameter<Integer> number(String name, String zh, String en, int least, int most) {
        return bounded(name, zh, en, least, most, Integer::valueOf, String::valueOf);
    }

    private static <T extends Comparable<? super T>> Parameter<T> bounded(
            String name, String zh, String en, T least, T most, Function<String, T> parse, Function<T, String> print) {
        return new Parameter<>(name, zh, en, print.apply(least) + " – " + print.apply(most), text -> {
            try {
                var value = parse.apply(text);
                return value.compareTo(least) < 0 || value.compareTo(most) > 0 ? Optional.empty() : Optional.of(value);
            } catch (IllegalArgumentException | ArithmeticException unreadable) {
                return Optional.empty();
            }
        });
    }

    private static String seconds(Duration time) {
        return time.toSeconds() + " s";
    }

    /** The value of a row. */
    T read(String text) {
        return reading.apply(text)
                .orElseThrow(() -> new IllegalStateException(name + ": " + text + " (expected: " + expected + ")"));
    }

    boolean allows(String text) {
        return reading.apply(text).isPresent();
    }
}
