package com.hedai.risk.source;

/** What a source said (来源应答). */
sealed interface SourceAnswer {

    /** A report that could be read, word for word. */
    record Told(String content) implements SourceAnswer {
        @Override
        public String toString() {
            return "Told[" + content.length() + " characters]";
        }
    }

    /** It knows nothing about the person. */
    record NoRecord() implements SourceAnswer {}

    /** No answer, or none that can be trusted. */
    record Silent(String why) implements SourceAnswer {}
}
