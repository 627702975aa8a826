package com.hedai.loan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.hedai.loan.document.Template.Markup;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
    private final Template template = Template.of("<p>{{name}} owes {{amount}}, says {{name}}</p>");

    @Test
    void fillsEachPlace() {
        var filled = template.fill(Map.of("name", Markup.text("张三"), "amount", Markup.text("$1,000.00")));

        assertThat(filled).isEqualTo("<p>张三 owes $1,000.00, says 张三</p>");
    }

    @Test
    void aNameCannotBecomeMarkup() {
        var filled = template.fill(Map.of("name", Markup.text("<b>\"A&B\"</b>"), "amount", Markup.text(1)));

        assertThat(filled).startsWith("<p>&lt;b&gt;&quot;A&amp;B&quot;&lt;/b&gt; owes");
    }

    @Test
    void aPlaceLeftOpenIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> template.fill(Map.of("name", Markup.text("张三"))));
    }
}
