package com.hedai.user.staff;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Passwords that are tried first (常见密码). A long password is common too when it is a common one with digits or signs around it,
 * the same few characters again and again, or a run along the alphabet or the keyboard.
 */
final class CommonPasswords {
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final Pattern REPEATED = Pattern.compile("(.{1,4})\\1{2,}.{0,3}");
    private static final String RUNS = "01234567890123456789 98765432109876543210 abcdefghijklmnopqrstuvwxyz"
            + " zyxwvutsrqponmlkjihgfedcba qwertyuiopasdfghjklzxcvbnm 1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol."
            + " 1q2w3e4r5t6y7u8i9o0p qazwsxedcrfvtgbyhnujmikolp";
    private static final Set<String> LIST = read();

    private CommonPasswords() {}

    static boolean contains(String password) {
        var plain = password.toLowerCase(Locale.ROOT);
        var core = AROUND.matcher(plain).replaceAll("");
        return LIST.contains(plain)
                || LIST.contains(core)
                || LIST.contains(withoutDisguise(core))
                || RUNS.contains(plain)
                || REPEATED.matcher(plain).matches();
    }

    /** p@ssw0rd is password. */
    private static String withoutDisguise(String text) {
        return text.replace('@', 'a')
                .replace('4', 'a')
                .replace('0', 'o')
                .replace('1', 'l')
                .replace('3', 'e')
                .replace('5', 's')
                .replace('$', 's')
                .replace('7', 't')
                .replace('!', 'i');
    }

    private static Set<String> read() {
        var stream = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("/common-passwords.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(Predicate.not(line -> line.isBlank() || line.startsWith("#")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
