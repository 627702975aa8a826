package com.hedai.audit.proof;

import com.hedai.audit.merkle.Hash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** The key that signs tree heads, and all keys whose heads are believed (树头签名密钥): RSASSA-PSS with SHA-256. */
final class HeadKeys {
    private static final PSSParameterSpec PSS =
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);

    private final PrivateKey signing;
    private final PublicKey verifying;
    private final String keyId;
    private final Map<String, PublicKey> known = new HashMap<>();

    HeadKeys(Path folder) throws IOException, GeneralSecurityException {
        var rsa = KeyFactory.getInstance("RSA");
        signing = rsa.generatePrivate(new PKCS8EncodedKeySpec(decoded(folder.resolve("audit-signing.pem"))));
        if (!(signing instanceof RSAPrivateCrtKey pair)) {
            throw new GeneralSecurityException("audit-signing.pem: not an RSA key with its public part");
        }
        verifying = rsa.generatePublic(new RSAPublicKeySpec(pair.getModulus(), pair.getPublicExponent()));
        keyId = idOf(verifying);
        known.put(keyId, verifying);
        try (var files = Files.newDirectoryStream(folder, "audit-verify-*.pub.pem")) {
            for (var file : files) {
                var earlier = rsa.generatePublic(new X509EncodedKeySpec(decoded(file)));
                known.put(idOf(earlier), earlier);
            }
        }
    }

    private static byte[] decoded(Path pem) throws IOException {
        return Base64.getMimeDecoder().decode(Files.readString(pem).replaceAll("-----[A-Z ]+-----", ""));
    }

    private static String idOf(PublicKey key) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()));
    }

    String keyId() {
        return keyId;
    }

    /** The public key for everybody, PEM. */
    String publicPem() {
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(verifying.getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
    }

    TreeHead sign(long size, Hash root, Instant at) {
        try {
            var signature = pss();
            signature.initSign(signing);
            signature.update(TreeHead.signedText(size, root, at, keyId).getBytes(StandardCharsets.UTF_8));
            return new TreeHead(size, root, at, keyId, signature.sign());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the tree head cannot be signed", broken);
        }
    }

    boolean signed(TreeHead head) {
        var key = known.get(head.keyId());
        if (key == null) {
            return false;
        }
        try {
            var signature = pss();
            signature.initVerify(key);
            signature.update(head.signedText().getBytes(StandardCharsets.UTF_8));
            return signature.verify(head.signature());
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    private static Signature pss() throws GeneralSecurityException {
        var signature = Signature.getInstance("RSASSA-PSS");
        signature.setParameter(PSS);
        return signature;
    }
}
