package com.hedai.testing.people;

import com.hedai.commons.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** Chance (随机数) that repeats: {@link Random} because its sequence is laid down by its specification. */
final class Dice {
    private final Random random;

    private Dice(long seed) {
        random = new Random(seed);
    }

    /** Independent dice for each part of a person, so that a longer statement does not change the profile. */
    static Dice of(long seed, long number, String part) {
        return new Dice(mixed(mixed(seed) + number) ^ part.hashCode());
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** An amount with fen. */
    Money money(int leastYuan, int mostYuan) {
        return Money.of(BigDecimal.valueOf(between(leastYuan * 100, mostYuan * 100), 2));
    }

    /** An amount in steps, as people pay rent or draw cash. */
    Money round(int leastYuan, int mostYuan, int step) {
        return Money.of((long) between(leastYuan / step, mostYuan / step) * step);
    }

    /** The finaliser of SplittableRandom: neighbours in, strangers out. */
    private static long mixed(long value) {
        var z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
