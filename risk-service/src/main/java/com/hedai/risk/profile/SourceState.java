package com.hedai.risk.profile;

/** What came of asking a source (来源状态). */
public enum SourceState {
    /** It answered, and the answer could be read. */
    OK,
    /** It answered that it knows nothing about the person. */
    NO_RECORD,
    /** It did not answer, or not in a way that can be trusted: never a sign for or against the person. */
    UNAVAILABLE,
    /** The application was declined before anybody outside had to be asked. */
    NOT_ASKED
}
