package com.hedai.testing.contract;

import com.hedai.commons.feed.FactReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Holds every test of a whole service to the schemas of facts (事实契约): before its first test the records of its readers are compared
 * with what is promised to them, after each test the facts that it wrote are validated. A service cannot forget to take part.
 */
public final class FactContract implements TestExecutionListener, Ordered {
    private final Map<ApplicationContext, WrittenFacts> written = new HashMap<>();

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void prepareTestInstance(TestContext test) {
        var slices = new ReaderSlices(FactSchemas.committed());
        fail(test.getApplicationContext().getBeansOfType(FactReader.class).values().stream()
                .flatMap(reader -> slices.differences(reader).stream())
                .toList());
    }

    @Override
    public void afterTestMethod(TestContext test) {
        fail(written(test.getApplicationContext()));
    }

    @Override
    public void afterTestClass(TestContext test) {
        if (test.hasApplicationContext()) {
            fail(written(test.getApplicationContext()));
        }
    }

    /** A service without a database writes none. */
    private List<String> written(ApplicationContext service) {
        return service.getBeanProvider(DataSource.class).stream()
                .flatMap(database ->
                        written.computeIfAbsent(service, _ -> outbox(service, database)).problems().stream())
                .toList();
    }

    private static WrittenFacts outbox(ApplicationContext service, DataSource database) {
        return WrittenFacts.in(database, service.getEnvironment().getRequiredProperty("spring.application.name"));
    }

    private static void fail(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new AssertionError(String.join(System.lineSeparator(), problems));
        }
    }
}
