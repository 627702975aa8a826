package com.hedai.loan.document;

import com.hedai.loan.document.Sheet.Amount;
import com.hedai.loan.document.Sheet.Cell;
import com.hedai.loan.document.Sheet.Count;
import com.hedai.loan.document.Sheet.Day;
import com.hedai.loan.document.Sheet.Words;
import com.hedai.loan.document.Template.Markup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** Writes tables (表格输出): the same words and figures in every format. */
@Component
public class SheetWriter {
    private static final Template PAGE = Template.load("documents/sheet.html");
    private static final String MONEY_FORMAT = "#,##0.00";
    private static final String DAY_FORMAT = "yyyy-mm-dd";
    private static final int COLUMN_WIDTH = 16;

    private final PdfWriter pdf;

    SheetWriter(PdfWriter pdf) {
        this.pdf = pdf;
    }

    public byte[] write(Sheet sheet, SheetFormat format) {
        return switch (format) {
            case PDF -> pdf.write(html(sheet));
            case XLSX -> xlsx(sheet);
            case CSV -> csv(sheet).getBytes(StandardCharsets.UTF_8);
        };
    }

    // ---- CSV ---------------------------------------------------------------------------------------------------

    /** RFC 4180, with a byte order mark, without which spreadsheets take Chinese for something else. */
    static String csv(Sheet sheet) {
        var text = new StringBuilder("\uFEFF");
        line(text, sheet.columns().stream().map(SheetWriter::quoted).toList());
        sheet.rows()
                .forEach(row -> line(
                        text,
                        row.stream()
                                .map(cell -> cell instanceof Words words ? quoted(harmless(words.text())) : cell.text())
                                .toList()));
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append(String.join(",", cells)).append("\r\n");
    }

    private static String quoted(String text) {
        return text.matches("[^\",\r\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    /** Words that a spreadsheet would take for a formula. */
    private static String harmless(String text) {
        return text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
    }

    // ---- XLSX --------------------------------------------------------------------------------------------------

    private static byte[] xlsx(Sheet sheet) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Hedai", "1.0")) {
            write(sheet, workbook.newWorksheet(sheet.title()));
        } catch (IOException e) {
            throw new UncheckedIOException("the table cannot be written", e);
        }
        return out.toByteArray();
    }

    private static void write(Sheet sheet, Worksheet page) {
        page.value(0, 0, sheet.title());
        page.style(0, 0).bold().fontSize(14).set();
        var line = 1;
        for (var heading : sheet.heading()) {
            page.value(line, 0, heading.name());
            page.value(line, 1, heading.value());
            line++;
        }
        line++;
        for (int column = 0; column < sheet.columns().size(); column++) {
            page.value(line, column, sheet.columns().get(column));
            page.width(column, COLUMN_WIDTH);
        }
        page.range(line, 0, line, sheet.columns().size() - 1)
                .style()
                .bold()
                .fillColor("EEEEEE")
                .set();
        page.freezePane(0, line + 1);
        for (var row : sheet.rows()) {
            line++;
            for (int column = 0; column < row.size(); column++) {
                write(page, line, column, row.get(column));
            }
        }
    }

    private static void write(Worksheet page, int line, int column, Cell cell) {
        switch (cell) {
            case Words words -> page.value(line, column, words.text());
            case Count count -> page.value(line, column, count.number());
            case Amount amount -> {
                page.value(line, column, amount.money().yuan());
                page.style(line, column).format(MONEY_FORMAT).set();
            }
            case Day day -> {
                if (day.day() != null) {
                    page.value(line, column, day.day());
                    page.style(line, column).format(DAY_FORMAT).set();
                }
            }
        }
    }

    // ---- PDF ---------------------------------------------------------------------------------------------------

    private static String html(Sheet sheet) {
        var heading = sheet.heading().stream()
                .map(each -> "<p>" + Markup.text(each.name()).html() + ":"
                        + Markup.text(each.value()).html() + "</p>")
                .collect(Collectors.joining());
        var columns = sheet.columns().stream()
                .map(each -> "<th>" + Markup.text(each).html() + "</th>")
                .collect(Collectors.joining());
        var rows = sheet.rows().stream()
                .map(row -> row.stream().map(SheetWriter::html).collect(Collectors.joining("", "<tr>", "</tr>")))
                .collect(Collectors.joining());
        return PAGE.fill(Map.of(
                "title", Markup.text(sheet.title()),
                "heading", new Markup(heading),
                "columns", new Markup(columns),
                "rows", new Markup(rows)));
    }

    private static String html(Cell cell) {
        var kind = cell instanceof Amount || cell instanceof Count ? " class=\"figure\"" : "";
        return "<td" + kind + ">" + Markup.text(cell.text()).html() + "</td>";
    }
}
