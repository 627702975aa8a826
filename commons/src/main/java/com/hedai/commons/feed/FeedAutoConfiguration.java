package com.hedai.commons.feed;

import com.hedai.commons.client.ClientAutoConfiguration;
import com.hedai.commons.client.Neighbours;
import com.hedai.commons.crypto.CryptoAutoConfiguration;
import com.hedai.commons.crypto.Vault;
import com.hedai.commons.id.Ids;
import com.hedai.commons.security.SecurityProperties;
import com.hedai.commons.security.ServiceTokens;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Gives a service its outbox, its feeds and its subscriptions. */
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@AutoConfiguration(
        after = {ClientAutoConfiguration.class, CryptoAutoConfiguration.class, TransactionAutoConfiguration.class})
@EnableConfigurationProperties(FeedProperties.class)
@Import(FeedController.class)
public class FeedAutoConfiguration {
    @Bean
    WakeHints wakeHints(SecurityProperties service, RedisConnectionFactory redis) {
        return new WakeHints(service.service(), redis);
    }

    @Bean
    Sequencer sequencer(JdbcTemplate jdbc, TransactionTemplate transactions, WakeHints hints) {
        return new Sequencer(jdbc, transactions, hints);
    }

    @Bean
    Outbox outbox(JdbcTemplate jdbc, JsonMapper json, Ids ids, Clock clock, Sequencer sequencer) {
        return new Outbox(jdbc, json, ids, clock, sequencer);
    }

    @Bean
    Feeds feeds(SecurityProperties service, JdbcTemplate jdbc, Sequencer sequencer, WakeHints hints) {
        return new Feeds(service.service(), jdbc, sequencer, hints);
    }

    @Bean
    FeedKeeping feedKeeping(
            JdbcTemplate jdbc, TransactionTemplate transactions, Feeds feeds, FeedProperties properties) {
        return new FeedKeeping(jdbc, transactions, feeds, properties.keep());
    }

    @Bean
    Parking parking(
            SecurityProperties service,
            JdbcTemplate jdbc,
            Vault vault,
            TransactionTemplate transactions,
            ObjectProvider<FactReader> readers,
            Ids ids,
            Clock clock) {
        return new Parking(
                service.service(),
                jdbc,
                vault,
                transactions,
                readers.orderedStream().toList(),
                ids,
                clock);
    }

    @Bean
    Subscriptions subscriptions(
            SecurityProperties service,
            ObjectProvider<FactReader> readers,
            Neighbours neighbours,
            ServiceTokens tokens,
            JdbcTemplate jdbc,
            Parking parking,
            TransactionTemplate transactions) {
        var client = new FeedClient(neighbours, tokens);
        var cursors = new Cursors(
                jdbc, service.service() + "-" + UUID.randomUUID().toString().substring(0, 8));
        return new Subscriptions(() -> readers.orderedStream()
                .map(reader -> new Subscription(service.service(), reader, client, cursors, parking, transactions))
                .toList());
    }

    /** Starts all subscriptions, each on a thread of its own, and ends them with the service; started again, it makes new ones. */
    static final class Subscriptions implements SmartLifecycle {
        private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

        private final Supplier<List<Subscription>> source;
        private volatile List<Subscription> subscriptions = List.of();
        private volatile List<Thread> threads = List.of();

        Subscriptions(Supplier<List<Subscription>> source) {
            this.source = source;
        }

        @Override
        public void start() {
            subscriptions = source.get();
            threads = subscriptions.stream()
                    .map(subscription -> Thread.ofVirtual().name("subscription").start(subscription::run))
                    .toList();
        }

        @Override
        public void stop() {
            subscriptions.forEach(Subscription::close);
            threads.forEach(Thread::interrupt);
            try {
                for (var thread : threads) {
                    thread.join(LONGEST_STOP);
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            threads = List.of();
        }

        @Override
        public boolean isRunning() {
            return !threads.isEmpty();
        }
    }
}
