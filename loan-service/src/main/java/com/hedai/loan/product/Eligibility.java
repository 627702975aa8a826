package com.hedai.loan.product;

/**
 * Who may apply for a product (准入条件).
 *
 * @param studentsAllowed micro-lenders may not lend to college students over the internet
 */
public record Eligibility(int ageMin, int ageMax, boolean studentsAllowed) {
    public Eligibility {
        if (ageMin < 18 || ageMax < ageMin || ageMax > 120) {
            throw new IllegalArgumentException("ages: " + ageMin + " to " + ageMax + " (expected: 18 to 120)");
        }
    }
}
