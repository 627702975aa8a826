package com.hedai.user;

import com.hedai.user.staff.FirstAdministrator;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import tools.jackson.databind.json.JsonMapper;

/** Starts the user service (用户服务); with {@value #BOOTSTRAP} it makes the first administrator and ends. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class UserServiceApplication {
    private static final String BOOTSTRAP = "--hedai.bootstrap.administrator=";

    public static void main(String[] arguments) {
        var administrator = administrator(arguments);
        if (administrator.isPresent()) {
            System.exit(bootstrap(administrator.get(), arguments));
        }
        SpringApplication.run(UserServiceApplication.class, arguments);
    }

    private static Optional<String> administrator(String[] arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(BOOTSTRAP))
                .map(argument -> argument.substring(BOOTSTRAP.length()))
                .findFirst();
    }

    /** One line of JSON on standard output, nothing else: the launcher reads it. */
    private static int bootstrap(String username, String[] arguments) {
        var quiet = Stream.concat(
                Arrays.stream(arguments), Stream.of("--server.port=0", "--logging.threshold.console=OFF"));
        try (var context = SpringApplication.run(UserServiceApplication.class, quiet.toArray(String[]::new))) {
            var made = context.getBean(FirstAdministrator.class).make(username);
            var json = context.getBean(JsonMapper.class);
            System.out.println(made.map(json::writeValueAsString).orElse("{\"created\":false}"));
            return 0;
        } catch (RuntimeException failed) {
            System.err.println("no administrator was made: " + failed);
            return 1;
        }
    }
}
