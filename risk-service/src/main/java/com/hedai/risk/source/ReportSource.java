package com.hedai.risk.source;

import com.hedai.risk.profile.Source;

/** A partner that can be asked about a person (数据源适配器). A new source is one more of these and its facts in the profile. */
interface ReportSource {

    Source source();

    SourceAnswer ask(Inquiry inquiry);
}
