package com.hedai.commons.web;

import java.beans.PropertyEditorSupport;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Reads ids and numbers of paths and queries to the letter (参数解析), see {@link Plain}. As editors, because what a converter refuses
 * Spring tries once more with editors of its own, which take {@code 0x1} and {@code 1-1-1-1-1}.
 */
@ControllerAdvice
final class PlainParameters {
    @InitBinder
    void editors(WebDataBinder binder) {
        binder.registerCustomEditor(UUID.class, editor(Plain::id));
        binder.registerCustomEditor(Integer.class, editor(Plain::integer));
        binder.registerCustomEditor(int.class, editor(Plain::integer));
        binder.registerCustomEditor(Long.class, editor(Plain::number));
        binder.registerCustomEditor(long.class, editor(Plain::number));
    }

    private static PropertyEditorSupport editor(Function<String, ?> reads) {
        return new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                setValue(reads.apply(text));
            }
        };
    }
}
