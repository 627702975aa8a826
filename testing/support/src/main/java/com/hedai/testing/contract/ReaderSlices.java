package com.hedai.testing.contract;

import com.hedai.commons.feed.Fact;
import com.hedai.commons.feed.FactReader;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.aop.support.AopUtils;

/** Compares what a reader makes of facts with what their service promises (事实读取切片): the record is named as the type is. */
final class ReaderSlices {
    private final FactSchemas schemas;

    ReaderSlices(FactSchemas schemas) {
        this.schemas = schemas;
    }

    List<String> differences(FactReader reader) {
        return Constants.passed(AopUtils.getTargetClass(reader), Fact.class, "data").stream()
                .flatMap(passed -> differences(reader, passed.type()))
                .toList();
    }

    private Stream<String> differences(FactReader reader, Class<?> data) {
        var where = reader.name() + ": " + data.getSimpleName();
        return schemas.of(reader.stream(), reader.source(), data.getSimpleName())
                .map(schema -> Slice.differences(Slice.Way.FACT, where, data, schema).stream())
                .orElseGet(() -> Stream.of(where + ": no such fact of " + reader.source()));
    }
}
