package com.hedai.loan.document;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Prints HTML as PDF/A-2u with embedded fonts (生成 PDF): it looks the same in decades, its text can be searched, and
 * neither fonts of the machine nor anything from outside is used.
 */
@Component
public class PdfWriter {
    /** What documents name as their font family: letters and figures from the first, Chinese from the second. */
    private static final Map<String, String> FONTS = Map.of(
            "HedaiLatin", "fonts/Roboto-Regular.ttf",
            "HedaiChinese", "fonts/DroidSansFallbackFull.ttf");

    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /** The name GSUB of the OpenType table, and a name that no reader looks for. */
    private static final int SUBSTITUTIONS = 0x47535542;

    private static final int HIDDEN = 0x67737562;

    private final Map<String, byte[]> fonts = new HashMap<>();

    PdfWriter() {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
        FONTS.forEach((family, file) -> fonts.put(family, load(file)));
    }

    private static byte[] load(String file) {
        try {
            return withoutLigatures(new ClassPathResource(file).getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("font " + file + " cannot be read", e);
        }
    }

    /**
     * The font with its table of glyph substitutions out of sight: contracts need no ligatures, and looking for them took two
     * thirds of the time of a document. A font begins with 12 bytes of header, then 16 for each table, the first four its name.
     */
    private static byte[] withoutLigatures(byte[] font) {
        var bytes = ByteBuffer.wrap(font);
        int tables = bytes.getShort(4);
        for (int entry = 12; entry < 12 + 16 * tables; entry += 16) {
            if (bytes.getInt(entry) == SUBSTITUTIONS) {
                bytes.putInt(entry, HIDDEN);
            }
        }
        return font;
    }

    /** On a thread of its own: the XML parser leaves the text it read to its thread, and other threads live as long as the service. */
    public byte[] write(String html) {
        return CompletableFuture.supplyAsync(
                        () -> print(html),
                        work -> Thread.ofVirtual().name("pdf").start(work))
                .join();
    }

    private byte[] print(String html) {
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        fonts.forEach((family, font) -> builder.useFont(() -> new ByteArrayInputStream(font), family));
        builder.usePdfAConformance(PdfAConformance.PDFA_2_U);
        builder.useColorProfile(COLOURS);
        builder.useUriResolver((_, _) -> null);
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
