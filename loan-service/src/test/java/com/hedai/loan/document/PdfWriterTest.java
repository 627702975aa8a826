package com.hedai.loan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfWriterTest {
    private static final String HTML = """
            <html><head><title>合同</title><style>body { font-family: HedaiLatin, HedaiChinese }</style></head>
            <body><p>欧阳镕龘 人民币 36,000.00 元</p></body></html>
            """;

    @Test
    void textCanBeSearchedRareCharactersIncluded() throws IOException {
        try (var document = Loader.loadPDF(new PdfWriter().write(HTML))) {
            assertThat(new PDFTextStripper().getText(document)).contains("欧阳镕龘 人民币 36,000.00 元");
        }
    }

    @Test
    void everyFontIsEmbedded() throws IOException {
        try (var document = Loader.loadPDF(new PdfWriter().write(HTML))) {
            var fonts = document.getPage(0).getResources();
            for (COSName name : fonts.getFontNames()) {
                assertThat(fonts.getFont(name).isEmbedded()).isTrue();
            }
            assertThat(fonts.getFontNames()).hasSize(2);
        }
    }
}
