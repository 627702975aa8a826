package com.hedai.loan.contract;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.pricing.Quote;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.schedule.RepaymentMethod;
import com.hedai.loan.contract.Disclosure.ContingentCost;
import com.hedai.loan.contract.Disclosure.CostItem;
import com.hedai.loan.contract.Disclosure.Text;
import com.hedai.loan.product.Product;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Writes the cost disclosure (综合融资成本明示表) of a product for an amount and a tenor. Pure. */
final class Disclosures {
    static final String VERSION = "2026-08";
    private static final int RATE_SCALE = 8;
    private static final Text RATE_NOTE = new Text(
            "年化综合融资成本按全部还款现金流计算:单利口径为各期内部收益率乘以一年的期数,复利口径为按复利折算的年实际利率",
            "The yearly all-in cost is solved from all cash flows: simple is the rate per period times the periods of a year,"
                    + " compound is the effective yearly rate");
    private static final Text NOTHING_ELSE =
            new Text("除上述项目外,贷款人不收取任何其他费用", "Nothing else is charged beyond the items above");

    private Disclosures() {}

    static Disclosure of(String lender, Product product, Quote quote, Money principal, int months) {
        return new Disclosure(
                VERSION,
                lender,
                product.nameZh(),
                principal,
                months,
                product.method(),
                items(lender, product, quote),
                quote.totalCost(),
                principal.plus(quote.totalCost()),
                quote.schedule().first().due(),
                rate(quote.apr().nominal()),
                rate(quote.apr().effective()),
                RATE_NOTE,
                contingent(lender, product),
                NOTHING_ELSE);
    }

    /** The named place where a solved rate becomes one that is stored and shown. */
    static AnnualRate rate(BigDecimal solved) {
        return new AnnualRate(solved.setScale(RATE_SCALE, RoundingMode.HALF_UP));
    }

    /** Two decimals, half up, as people read rates: 10.80%. */
    static String percent(AnnualRate rate) {
        return rate.value().movePointRight(2).setScale(2, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    private static List<CostItem> items(String lender, Product product, Quote quote) {
        var interest = interest(lender, product, quote);
        return quote.fees().isZero() ? List.of(interest) : List.of(interest, fee(lender, quote));
    }

    private static CostItem fee(String lender, Quote quote) {
        return new CostItem(
                "FEE",
                new Text("手续费", "Fee"),
                new Text("放款时一次性收取", "Taken once, when the loan is paid out"),
                null,
                quote.fees(),
                lender);
    }

    private static CostItem interest(String lender, Product product, Quote quote) {
        return new CostItem(
                "INTEREST",
                new Text("利息", "Interest"),
                new Text(
                        "剩余本金 × 年利率 × 计息时间(" + zh(product.dayCount()) + "),还款方式为" + zh(product.method()),
                        "Remaining principal x yearly rate x time (" + en(product.dayCount()) + "), "
                                + en(product.method())),
                product.annualRate(),
                quote.totalInterest(),
                lender);
    }

    private static List<ContingentCost> contingent(String lender, Product product) {
        var costs = new ArrayList<ContingentCost>();
        if (!product.penaltyRate().isZero()) {
            costs.add(new ContingentCost(
                    "PENALTY_INTEREST",
                    new Text("逾期罚息", "Penalty interest"),
                    new Text(
                            "逾期本金 × 罚息年利率 × 逾期时间" + grace(product),
                            "Overdue principal x yearly penalty rate x time overdue; " + product.graceDays()
                                    + " days of grace"),
                    product.penaltyRate(),
                    lender));
        }
        if (!product.prepaymentFee().isZero()) {
            costs.add(new ContingentCost(
                    "PREPAYMENT_FEE",
                    new Text("提前还款违约金", "Prepayment fee"),
                    new Text("提前偿还的本金 × 费率", "Principal paid early x rate"),
                    product.prepaymentFee(),
                    lender));
        }
        return List.copyOf(costs);
    }

    private static String grace(Product product) {
        return product.graceDays() == 0 ? "" : ",宽限期 " + product.graceDays() + " 天";
    }

    static String zh(RepaymentMethod method) {
        return switch (method) {
            case EQUAL_INSTALMENT -> "等额本息";
            case EQUAL_PRINCIPAL -> "等额本金";
            case INTEREST_ONLY -> "先息后本";
            case BULLET -> "一次性还本付息";
        };
    }

    private static String en(RepaymentMethod method) {
        return switch (method) {
            case EQUAL_INSTALMENT -> "equal instalments";
            case EQUAL_PRINCIPAL -> "equal principal";
            case INTEREST_ONLY -> "interest each period, principal at the end";
            case BULLET -> "principal and interest at the end";
        };
    }

    static String zh(DayCount dayCount) {
        return switch (dayCount) {
            case THIRTY_360 -> "每月按 30 天、每年按 360 天";
            case BY_PERIOD -> "每期按整期计算,不论天数";
            case ACTUAL_360 -> "实际天数 ÷ 360";
            case ACTUAL_365 -> "实际天数 ÷ 365";
            case ACTUAL_ACTUAL -> "实际天数 ÷ 当年实际天数";
            case ACTUAL_FEB29 -> "实际天数 ÷ 365,含 2 月 29 日的期间 ÷ 366";
        };
    }

    private static String en(DayCount dayCount) {
        return switch (dayCount) {
            case THIRTY_360 -> "30/360";
            case BY_PERIOD -> "whole periods, whatever their days";
            case ACTUAL_360 -> "actual/360";
            case ACTUAL_365 -> "actual/365";
            case ACTUAL_ACTUAL -> "actual/actual";
            case ACTUAL_FEB29 -> "actual/365, 366 for a period with 29 February";
        };
    }
}
