package com.hedai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page that tells an operator which secrets to make lists those that the manifests ask for. */
class DocumentedSecretsTest {
    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z-]+)` \\| ((?:`[\\w.-]+`(?:, )?)+) \\|", Pattern.MULTILINE);

    @Test
    void everySecretIsListedWithItsKeys() {
        var sources = Sources.asTheyAre();
        var listed = new LinkedHashMap<String, String>();
        ROW.matcher(sources.text("docs/operations/kubernetes.md"))
                .results()
                .forEach(row -> listed.put(row.group(1), row.group(2).replace("`", "")));

        assertThat(listed).isEqualTo(KubernetesRules.secrets(sources));
    }
}
