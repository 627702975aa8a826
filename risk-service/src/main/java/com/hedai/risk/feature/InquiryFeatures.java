package com.hedai.risk.feature;

import com.hedai.risk.profile.CreditInquiry;
import com.hedai.risk.profile.CreditReport;
import com.hedai.risk.profile.PublicRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How hard a person looks for credit, and what courts and the state say (查询与公共记录特征). */
final class InquiryFeatures {

    private InquiryFeatures() {}

    static List<Feature> all() {
        return Stream.of(appetite(), publicRecords()).flatMap(List::stream).toList();
    }

    private static List<Feature> appetite() {
        var features = new ArrayList<Feature>();
        for (var months : new int[] {1, 3, 6, 12, 24}) {
            features.add(Bureau.windowed(
                    "inquiries",
                    months,
                    "信贷审批查询次数",
                    "Times the person asked for credit",
                    (report, asOf) ->
                            FeatureValue.of(inquiries(report, asOf, months).count())));
        }
        for (var months : new int[] {3, 6, 12}) {
            features.add(Bureau.windowed(
                    "inquiring_lenders",
                    months,
                    "信贷审批查询机构数",
                    "Lenders the person asked for credit",
                    (report, asOf) -> FeatureValue.of(inquiries(report, asOf, months)
                            .map(CreditInquiry::by)
                            .distinct()
                            .count())));
            features.add(Bureau.windowed(
                    "accounts_opened",
                    months,
                    "新开账户数",
                    "Accounts opened",
                    (report, asOf) -> FeatureValue.of(opened(report, asOf, months))));
        }
        features.add(Bureau.windowed(
                "self_inquiries",
                6,
                "本人查询次数",
                "Times the person looked at the own report",
                (report, asOf) -> FeatureValue.of(report.inquiries().stream()
                        .filter(inquiry -> inquiry.reason() == CreditInquiry.Reason.SELF)
                        .filter(inquiry -> !inquiry.on().isBefore(asOf.minusMonths(6)))
                        .count())));
        return features;
    }

    private static List<Feature> publicRecords() {
        return List.of(
                Bureau.windowed(
                        "enforcements",
                        60,
                        "强制执行记录数",
                        "Enforcement orders",
                        (report, asOf) -> records(report, asOf, PublicRecord.Kind.ENFORCEMENT)),
                Bureau.windowed(
                        "judgments",
                        60,
                        "民事判决记录数",
                        "Civil judgments",
                        (report, asOf) -> records(report, asOf, PublicRecord.Kind.CIVIL_JUDGMENT)),
                Bureau.windowed(
                        "tax_arrears",
                        60,
                        "欠税记录数",
                        "Tax arrears",
                        (report, asOf) -> records(report, asOf, PublicRecord.Kind.TAX_ARREARS)),
                Bureau.windowed(
                        "public_records",
                        60,
                        "公共记录总数",
                        "Public records of any kind",
                        (report, asOf) -> FeatureValue.of(recent(report, asOf).count())));
    }

    private static long opened(CreditReport report, LocalDate asOf, int months) {
        return report.accounts().stream()
                .filter(account -> !account.openedOn().isBefore(asOf.minusMonths(months)))
                .count();
    }

    private static Stream<CreditInquiry> inquiries(CreditReport report, LocalDate asOf, int months) {
        return report.inquiries().stream()
                .filter(CreditInquiry::isForCredit)
                .filter(inquiry -> !inquiry.on().isBefore(asOf.minusMonths(months)));
    }

    private static FeatureValue records(CreditReport report, LocalDate asOf, PublicRecord.Kind kind) {
        return FeatureValue.of(
                recent(report, asOf).filter(record -> record.kind() == kind).count());
    }

    /** Bad records are kept for five years; what is older must not count even when it is still delivered. */
    private static Stream<PublicRecord> recent(CreditReport report, LocalDate asOf) {
        return report.publicRecords().stream().filter(record -> !record.on().isBefore(asOf.minusMonths(60)));
    }
}
