package com.hedai.commons.web;

import com.hedai.commons.id.Ids;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gives every service the same HTTP manners. */
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@AutoConfiguration(before = {JacksonAutoConfiguration.class, WebMvcAutoConfiguration.class})
@EnableConfigurationProperties(WebProperties.class)
@Import({ProblemAdvice.class, PlainParameters.class})
public class WebAutoConfiguration {
    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(PageRequest.class)
                .replaceWithSchema(
                        com.hedai.commons.money.Money.class,
                        new StringSchema()
                                .pattern("^-?\\d{1,16}(\\.\\d{1,2})?$")
                                .example("1032.80"))
                .replaceWithSchema(
                        com.hedai.commons.money.AnnualRate.class,
                        new StringSchema().pattern("^\\d{1,2}(\\.\\d{1,8})?$").example("0.072"))
                .replaceWithSchema(JsonNode.class, new Schema<>().description("any JSON value"))
                .replaceWithSchema(BigDecimal.class, new StringSchema().example("13.0342"));
    }

    @Bean
    JsonMapper jsonMapper() {
        return Json.strict();
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Ids ids(Clock clock) {
        return new Ids(clock);
    }

    @Bean
    Problems problems(JsonMapper json) {
        return new Problems(json);
    }

    /** What the framework words itself, such as the message of a constraint, is in the language of the problem around it. */
    @Bean
    @ConditionalOnMissingBean(name = DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
    LocaleResolver localeResolver() {
        return new ReaderLanguage();
    }

    @Bean
    FilterRegistrationBean<TraceFilter> traceFilter() {
        var registration = new FilterRegistrationBean<>(new TraceFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<AdmissionFilter> admissionFilter(WebProperties properties, Problems problems) {
        var registration = new FilterRegistrationBean<>(new AdmissionFilter(properties.admission(), problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<RequestLineFilter> requestLineFilter(Problems problems) {
        var registration = new FilterRegistrationBean<>(new RequestLineFilter(problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(WebProperties properties, Problems problems) {
        var registration = new FilterRegistrationBean<>(
                new BodyLimitFilter(properties.largestBody().toBytes(), problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        return registration;
    }

    /** The container refuses some requests before any filter sees them. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerProblems() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ContainerProblems.class.getName());
            }
        });
    }

    /** Describes the argument {@link PageRequest} as the two query parameters that it is made of. */
    @Bean
    OperationCustomizer pageParameters() {
        return (operation, handler) -> {
            for (var parameter : handler.getMethodParameters()) {
                if (parameter.getParameterType() == PageRequest.class) {
                    operation.addParametersItem(new QueryParameter()
                            .name("limit")
                            .description("how many rows, 1 to " + PageRequest.MOST)
                            .schema(limit()));
                    operation.addParametersItem(new QueryParameter()
                            .name("after")
                            .description("the cursor that the page before gave as next")
                            .schema(new StringSchema().maxLength(64)));
                }
            }
            return operation;
        };
    }

    private static IntegerSchema limit() {
        var schema = new IntegerSchema();
        schema.setMinimum(BigDecimal.ONE);
        schema.setMaximum(BigDecimal.valueOf(PageRequest.MOST));
        schema.setDefault(PageRequest.USUAL);
        return schema;
    }

    @Bean
    WebMvcConfigurer hedaiArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new PageRequestResolver());
            }
        };
    }

    private static final class PageRequestResolver implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == PageRequest.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return PageRequest.parse(request.getParameter("limit"), request.getParameter("after"));
        }
    }
}
