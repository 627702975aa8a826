package com.hedai.sandbox.bureau;

import com.hedai.sandbox.answer.PartnerRefusal;
import com.hedai.sandbox.day.PartnerDay;
import com.hedai.sandbox.fault.Fault;
import com.hedai.sandbox.identity.Residents;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Gives credit reports (征信报告) to those who name the person's authorisation. */
@RestController
class BureauController {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final String CLIENT = "合贷";

    private final CreditFiles files;
    private final Residents residents;
    private final PartnerDay day;
    private final JsonMapper json;
    private final Clock clock;

    BureauController(CreditFiles files, Residents residents, PartnerDay day, JsonMapper json, Clock clock) {
        this.files = files;
        this.residents = residents;
        this.day = day;
        this.json = json;
        this.clock = clock;
    }

    enum Purpose {
        LOAN_APPROVAL,
        POST_LOAN_MANAGEMENT
    }

    record Question(
            @NotBlank String name,
            @NotBlank String identityNumber,
            @Nullable @Size(max = 64) String authorisationId,
            @NotNull Purpose purpose) {}

    @PostMapping("/bureau/v1/credit-reports")
    ObjectNode report(
            @Valid @RequestBody Question question,
            @RequestAttribute(name = Fault.DECLINED, required = false) boolean declined) {
        if (declined) {
            throw new PartnerRefusal(422, "DECLINED", "the bureau does not answer this query");
        }
        var authorisation = question.authorisationId();
        if (authorisation == null || authorisation.isBlank()) {
            throw new PartnerRefusal(422, "AUTHORISATION_REQUIRED", "name the person's authorisation");
        }
        if (!residents.fits(question.identityNumber(), question.name())) {
            throw new PartnerRefusal(404, "PERSON_NOT_FOUND", "nobody with this name and number");
        }
        var report = files.report(question.identityNumber())
                .map(text -> (ObjectNode) json.readTree(text))
                .orElseThrow(() -> new PartnerRefusal(404, "PERSON_NOT_FOUND", "the bureau holds no file"));
        return completed(report, question, authorisation);
    }

    private ObjectNode completed(ObjectNode report, Question question, String authorisation) {
        var today = day.today();
        var query = files.remember(
                question.identityNumber(), authorisation, question.purpose().name(), today);
        var inquiries = json.createArrayNode();
        for (var earlier : files.before(question.identityNumber(), query)) {
            inquiries
                    .addObject()
                    .put("on", earlier.on().toString())
                    .put("by", CLIENT)
                    .put("reason", earlier.reason());
        }
        report.path("inquiries").forEach(inquiries::add);
        var answer = json.createObjectNode();
        answer.put("reportNumber", number(today, query));
        answer.put("reportedAt", reportedAt(today));
        answer.setAll(report);
        answer.set("inquiries", inquiries);
        return answer;
    }

    private static String number(LocalDate today, long query) {
        return "CR%s%08d".formatted(today.format(DateTimeFormatter.BASIC_ISO_DATE), query);
    }

    private String reportedAt(LocalDate today) {
        var time = LocalTime.now(clock.withZone(CHINA)).truncatedTo(ChronoUnit.SECONDS);
        return OffsetDateTime.of(today, time, CHINA).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
