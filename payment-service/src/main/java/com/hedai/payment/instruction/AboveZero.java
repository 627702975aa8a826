package com.hedai.payment.instruction;

import com.hedai.commons.money.Money;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.jspecify.annotations.Nullable;

/** An amount that moves something (金额须大于零). */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = AboveZero.Check.class)
@interface AboveZero {
    String message() default "must be above 0.00";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Leaves absence to NotNull. */
    final class Check implements ConstraintValidator<AboveZero, Money> {
        @Override
        public boolean isValid(@Nullable Money amount, ConstraintValidatorContext context) {
            return amount == null || amount.isPositive();
        }
    }
}
