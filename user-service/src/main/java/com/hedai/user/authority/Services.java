package com.hedai.user.authority;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/** The services that may ask for tokens (服务名册), as the environment names them; none can be added at run time. */
final class Services implements RegisteredClientRepository {
    private final Map<String, RegisteredClient> byName;

    Services(List<RegisteredClient> clients) {
        this.byName = clients.stream().collect(Collectors.toMap(RegisteredClient::getId, Function.identity()));
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("services come from the environment (HEDAI_CLIENT_SECRETS)");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return byName.get(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return byName.get(clientId);
    }
}
