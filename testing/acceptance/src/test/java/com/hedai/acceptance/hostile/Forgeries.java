package com.hedai.acceptance.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tokens that somebody makes who has a good one, the public keys and a key of their own (伪造令牌). */
final class Forgeries {
    private final SignedJWT good;
    private final RSAKey published;
    private final RSAKey own;
    private final URI bait;
    private final Map<String, String> made = new LinkedHashMap<>();

    private Forgeries(String good, String keys, URI bait) throws ParseException, JOSEException {
        this.good = SignedJWT.parse(good);
        this.published = JWKSet.parse(keys).getKeys().getFirst().toRSAKey();
        this.own = new RSAKeyGenerator(2048).keyID(published.getKeyID()).generate();
        this.bait = bait;
    }

    /**
     * Every forgery by name.
     *
     * @param good a token that is right
     * @param keys the published key set
     * @param bait where a server would look that believes addresses in tokens
     */
    static Map<String, String> of(String good, String keys, URI bait) {
        try {
            var forgeries = new Forgeries(good, keys, bait);
            forgeries.altered();
            forgeries.unsigned();
            forgeries.signedWithThePublicKey();
            forgeries.signedWithOwnKey();
            forgeries.garbage();
            return forgeries.made;
        } catch (ParseException | JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void altered() {
        var parts = good.getParsedParts();
        var grown =
                claims().replace("\"borrower\"", "\"platform-administrator\"").replace("BORROWER", "STAFF");
        made.put("another role under the old signature", parts[0] + "." + base64(grown) + "." + parts[2]);
        var signature = parts[2].decode();
        signature[10] ^= 1;
        made.put("one bit of the signature", parts[0] + "." + parts[1] + "." + base64(signature));
        made.put("no signature", parts[0] + "." + parts[1] + ".");
        made.put("two parts", parts[0] + "." + parts[1]);
    }

    private void unsigned() {
        for (var none : List.of("none", "None", "NONE", "nOnE", "")) {
            var header = base64("{\"alg\":\"" + none + "\",\"typ\":\"JWT\"}");
            made.put("alg " + none, header + "." + good.getParsedParts()[1] + ".");
            made.put(
                    "alg " + none + " with a signature",
                    header + "." + good.getParsedParts()[1] + "." + good.getParsedParts()[2]);
        }
    }

    private void signedWithThePublicKey() throws JOSEException {
        var key = published.toRSAPublicKey();
        var pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        for (var secret : List.of(
                pem.getBytes(UTF_8),
                key.getEncoded(),
                key.getModulus().toByteArray(),
                published.toJSONString().getBytes(UTF_8))) {
            for (var algorithm : List.of(JWSAlgorithm.HS256, JWSAlgorithm.HS512)) {
                made.put(
                        algorithm + " with " + secret.length + " public bytes",
                        signed(header(algorithm), new MACSigner(secret)));
            }
        }
    }

    private void signedWithOwnKey() throws JOSEException {
        var signer = new RSASSASigner(own);
        for (var algorithm : List.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.PS256)) {
            made.put(algorithm + " by another key", signed(header(algorithm), signer));
        }
        var curve = new ECKeyGenerator(Curve.P_256).keyID(published.getKeyID()).generate();
        made.put("ES256", signed(header(JWSAlgorithm.ES256), new ECDSASigner(curve)));
        made.put("its own key inside", signed(header(JWSAlgorithm.RS256).jwk(own.toPublicJWK()), signer));
        made.put("jku", signed(header(JWSAlgorithm.RS256).jwkURL(bait), signer));
        made.put("x5u", signed(header(JWSAlgorithm.RS256).x509CertURL(bait), signer));
        for (var keyId : List.of("../../../../../../dev/null", bait.toString(), "' or '1'='1", "a\u0000b", "")) {
            made.put("kid " + keyId, signed(header(JWSAlgorithm.RS256).keyID(keyId), signer));
        }
        made.put("no kid", signed(new JWSHeader.Builder(JWSAlgorithm.RS256), signer));
        made.put("ended, by another key", sign(header(JWSAlgorithm.RS256), signer, endedClaims()));
    }

    private void garbage() {
        for (var text :
                List.of("x", "..", "a.b.c", "a.b.c.d.e", "null", "e30.e30.e30", "a".repeat(8000), "%00", "{}")) {
            made.put("not a token: " + (text.length() > 20 ? text.length() + " letters" : text), text);
        }
    }

    private JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).keyID(published.getKeyID());
    }

    private String signed(JWSHeader.Builder header, JWSSigner signer) throws JOSEException {
        try {
            return sign(header, signer, good.getJWTClaimsSet());
        } catch (ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String sign(JWSHeader.Builder header, JWSSigner signer, JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(header.build(), claims);
        token.sign(signer);
        return token.serialize();
    }

    private JWTClaimsSet endedClaims() {
        try {
            return new JWTClaimsSet.Builder(good.getJWTClaimsSet())
                    .expirationTime(Date.from(Instant.EPOCH))
                    .build();
        } catch (ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String claims() {
        return good.getPayload().toString();
    }

    private static String base64(String text) {
        return base64(text.getBytes(UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
