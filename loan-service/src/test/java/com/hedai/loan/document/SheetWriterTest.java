package com.hedai.loan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hedai.commons.money.Money;
import com.hedai.loan.document.Sheet.Amount;
import com.hedai.loan.document.Sheet.Count;
import com.hedai.loan.document.Sheet.Day;
import com.hedai.loan.document.Sheet.Heading;
import com.hedai.loan.document.Sheet.Words;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class SheetWriterTest {
    private static final Sheet SHEET = new Sheet(
            "还款计划表",
            List.of(new Heading("借款编号", "LN1 <&>")),
            List.of("期数", "到期日", "本金", "状态"),
            List.of(
                    List.of(
                            new Count(1),
                            new Day(LocalDate.of(2027, 1, 31)),
                            new Amount(Money.of("1234.50")),
                            new Words("已还清")),
                    List.of(new Count(2), new Day(null), new Amount(Money.of("-0.01")), new Words("=1+1,\"x\""))));

    @TempDir
    private Path folder;

    private final SheetWriter writer = new SheetWriter(new PdfWriter());

    @Test
    void csvIsForSpreadsheetsAndForProgrammes() {
        var text = new String(writer.write(SHEET, SheetFormat.CSV), StandardCharsets.UTF_8);

        assertThat(text)
                .isEqualTo("\uFEFF期数,到期日,本金,状态\r\n1,2027-01-31,1234.50,已还清\r\n2,,-0.01,\"'=1+1,\"\"x\"\"\"\r\n");
    }

    @Test
    void aWorkbookHoldsFiguresAndDaysNotTheirPictures() throws Exception {
        var files = unzipped(writer.write(SHEET, SheetFormat.XLSX));

        var page = files.get("xl/worksheets/sheet1.xml");
        assertThat(page)
                .contains("<v>1234.50</v>", "<v>46418.0</v>", "<v>-0.01</v>")
                .contains("pane");
        assertThat(words(files.get("xl/sharedStrings.xml"))).contains("还款计划表", "LN1 <&>", "=1+1,\"x\"");
        assertThat(page).doesNotContain("<f>");
    }

    @Test
    void aPageCanBeReadAndSearched() throws IOException {
        var pdf = writer.write(SHEET, SheetFormat.PDF);

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("还款计划表", "借款编号:LN1 <&>", "1234.50", "2027-01-31", "=1+1,\"x\"");
        }
    }

    @Test
    void everyRowHasACellForEachColumn() {
        assertThatThrownBy(() -> new Sheet("x", List.of(), List.of("a", "b"), List.of(List.of(new Count(1)))))
                .hasMessage("cells: 1 (expected: 2)");
    }

    private static String words(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement()
                .getTextContent();
    }

    private Map<String, String> unzipped(byte[] workbook) throws IOException {
        var files = new HashMap<String, String>();
        try (var zip =
                new ZipFile(Files.write(folder.resolve("plan.xlsx"), workbook).toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                files.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
