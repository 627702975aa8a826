package com.hedai.commons.security;

import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Problems;
import com.hedai.commons.web.WebAutoConfiguration;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes every service a resource server which checks each token itself, whoever stands in front. */
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@AutoConfiguration(after = WebAutoConfiguration.class, before = ErrorMvcAutoConfiguration.class)
@Import(ErrorPage.class)
@EnableConfigurationProperties(SecurityProperties.class)
public class SecurityAutoConfiguration {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    /** A request is observed once, as a request: a second time for each filter tells nothing and costs a tenth of it. */
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    JwtDecoder jwtDecoder(SecurityProperties properties, Clock clock) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(
                        properties.authority().resolve("/oauth2/jwks").toString())
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        var timestamps = new JwtTimestampValidator();
        timestamps.setClock(clock);
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(timestamps, new TokenClaims(properties.authority())));
        return new RememberingJwtDecoder(decoder, clock);
    }

    @Bean
    ServiceTokens serviceTokens(SecurityProperties properties, Clock clock) {
        return new ServiceTokens(properties.authority(), properties.service(), properties.clientSecret(), clock);
    }

    @Bean
    Revocations revocations(Clock clock) {
        return new Revocations(clock);
    }

    /** user-service brings its own. */
    @Bean
    @ConditionalOnMissingBean
    RevocationSource revocationSource(SecurityProperties properties, ServiceTokens tokens) {
        return new RevocationClient(properties.authority(), tokens);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    RevocationFeed revocationFeed(RevocationSource source, Revocations revocations) {
        return new RevocationFeed(source, revocations);
    }

    @Bean
    RevocationReadiness revocationsHealthIndicator(Revocations revocations) {
        return new RevocationReadiness(revocations);
    }

    /** Everything is open at this level: {@link PermissionInterceptor} knows the handler and denies by default. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain resourceServer(
            HttpSecurity http, Revocations revocations, SecurityProperties properties, Problems problems)
            throws Exception {
        var actors = new ActorFilter(revocations, properties.staleAfter(), problems);
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .authenticationEntryPoint((request, response, failure) ->
                                problems.write(CommonReason.UNAUTHENTICATED, request, response)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, failure) ->
                                problems.write(CommonReason.UNAUTHENTICATED, request, response))
                        .accessDeniedHandler((request, response, failure) ->
                                problems.write(CommonReason.FORBIDDEN, request, response)))
                .addFilterAfter(actors, BearerTokenAuthenticationFilter.class)
                .build();
    }

    /** Gives controllers the acting person as an argument. */
    @Bean
    WebMvcConfigurer actorArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ActorResolver());
            }
        };
    }

    @Bean
    WebMvcConfigurer permissions(ObjectProvider<Denials> denials) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new PermissionInterceptor((actor, operation, target) ->
                        denials.ifAvailable(recorder -> recorder.denied(actor, operation, target))));
            }
        };
    }

    private static final class ActorResolver implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return Actors.current();
        }
    }
}
