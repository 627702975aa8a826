package com.hedai.check;

/** A row that contradicts an invariant (违反项). */
public record Violation(String family, String statement, String row) {
    @Override
    public String toString() {
        return family + " " + statement + ": " + row;
    }
}
