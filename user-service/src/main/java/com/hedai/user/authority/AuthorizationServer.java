package com.hedai.user.authority;

import com.hedai.commons.id.Ids;
import com.hedai.commons.security.Tokens;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/** Gives services their tokens by client credentials (服务身份), and everybody the public key. */
@Configuration(proxyBeanMethods = false)
class AuthorizationServer {
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain authorizationServerEndpoints(HttpSecurity http) throws Exception {
        var server = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(server, Customizer.withDefaults())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .build();
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(AuthorityProperties properties) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.read(properties.signingKey())));
    }

    @Bean
    JwtEncoder jwtEncoder(JWKSource<SecurityContext> keys) {
        return new NimbusJwtEncoder(keys);
    }

    @Bean
    OAuth2TokenGenerator<Jwt> serviceTokenGenerator(JwtEncoder encoder, Ids ids, Clock clock) {
        var generator = new JwtGenerator(encoder);
        generator.setClock(clock);
        generator.setJwtCustomizer(context -> forServices(context, ids));
        return generator;
    }

    private static void forServices(JwtEncodingContext context, Ids ids) {
        context.getJwsHeader().algorithm(SignatureAlgorithm.RS256);
        context.getClaims()
                .audience(List.of(Tokens.SERVICES))
                .claim(Tokens.SESSION, ids.next().toString());
    }

    @Bean
    PasswordEncoder serviceSecrets() {
        return new ServiceSecrets();
    }

    @Bean
    RegisteredClientRepository services(AuthorityProperties properties, PasswordEncoder encoder) {
        var clients = properties.secretsByClient().entrySet().stream()
                .map(entry ->
                        service(entry.getKey(), Objects.requireNonNull(encoder.encode(entry.getValue())), properties))
                .toList();
        return new Services(clients);
    }

    private static RegisteredClient service(String name, String secretHash, AuthorityProperties properties) {
        return RegisteredClient.withId(name)
                .clientId(name)
                .clientName(name)
                .clientSecret(secretHash)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(properties.accessTokenLife())
                        .build())
                .build();
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(AuthorityProperties properties) {
        return AuthorizationServerSettings.builder()
                .issuer(properties.issuer().toString())
                .build();
    }
}
