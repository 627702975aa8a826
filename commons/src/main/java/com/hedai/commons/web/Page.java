package com.hedai.commons.web;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list (分页), newest first.
 *
 * @param next give it back as {@code after} for the page that follows; absent on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {
    /** Cuts the page out of rows read with {@link PageRequest#fetch}, one more than asked for. */
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, UUID> id) {
        if (rows.size() <= request.limit()) {
            return new Page<>(rows, null);
        }
        var items = rows.subList(0, request.limit());
        return new Page<>(List.copyOf(items), cursor(id.apply(items.getLast())));
    }

    /** The same page with its items shown another way. */
    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next);
    }

    static String cursor(UUID id) {
        var bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
