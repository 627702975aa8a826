package com.hedai.loan.contract;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Prints HTML as PDF with an embedded Chinese font (生成 PDF); nothing is fetched from outside. */
@Component
class PdfWriter {
    private static final String FONT = "fonts/DroidSansFallbackFull.ttf";
    private static final String FAMILY = "Hedai";

    private final byte[] font;

    PdfWriter() {
        try {
            font = new ClassPathResource(FONT).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("font " + FONT + " cannot be read", e);
        }
    }

    byte[] write(String html) {
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFont(() -> new ByteArrayInputStream(font), FAMILY);
        builder.useUriResolver((base, uri) -> null);
        builder.withHtmlContent(html, null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("the document cannot be written", e);
        }
        return pdf.toByteArray();
    }
}
