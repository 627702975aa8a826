package com.hedai.loan.product;

import com.hedai.commons.money.Money;
import com.hedai.commons.security.Open;
import com.hedai.commons.web.Page;
import com.hedai.loan.businessday.BusinessDays;
import com.hedai.loan.institution.Institutions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class ProductController {
    private final Products products;
    private final Institutions institutions;
    private final BusinessDays days;

    ProductController(Products products, Institutions institutions, BusinessDays days) {
        this.products = products;
        this.institutions = institutions;
        this.days = days;
    }

    /** What a lender offers today. */
    @GetMapping("/products")
    @Open
    Page<ProductView> list(@RequestParam String institution) {
        var lender = institutions.named(institution);
        return new Page<>(products.onSale(lender.id()).stream().map(this::view).toList(), null);
    }

    @GetMapping("/products/{code}")
    @Open
    ProductView one(@PathVariable String code, @RequestParam String institution) {
        var lender = institutions.named(institution);
        return view(products.onSale(lender.id(), code, days.current(lender.id())));
    }

    /** The repayment calculator: every instalment, the total interest and the yearly cost of a loan from today. */
    @PostMapping("/quotes")
    @Open
    QuoteView quote(@RequestBody @Valid QuoteRequest request) {
        var lender = institutions.named(request.institution());
        var today = days.current(lender.id());
        var product = products.onSale(lender.id(), request.product(), today);
        var study = product.study(request.months(), today, request.graduatesOn());
        return QuoteView.of(products.quote(product, request.amount(), request.months(), today, study));
    }

    private ProductView view(Product product) {
        var quote = products.quote(
                product, product.amountMax(), Collections.max(product.tenors()), days.current(product.institutionId()));
        return ProductView.of(product, quote.apr());
    }

    /**
     * What is to be worked out (试算请求).
     *
     * @param graduatesOn for a student loan: until then nothing is due and the interest is subsidised
     */
    record QuoteRequest(
            @NotBlank String institution,
            @NotBlank String product,
            @NotNull Money amount,
            @Min(1) @Max(360) int months,
            @Nullable LocalDate graduatesOn) {}
}
