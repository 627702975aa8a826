package com.hedai.commons.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The reader's language (阅读语言), as for problem documents: simplified Chinese unless English is asked for. */
final class ReaderLanguage extends AcceptHeaderLocaleResolver {
    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Problems.language(request).equals(Locale.ENGLISH) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
