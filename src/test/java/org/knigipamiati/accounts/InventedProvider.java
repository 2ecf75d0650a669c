package org.knigipamiati.accounts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** For tests: an OpenID Connect provider that asks no questions and signs whatever it was told to say. */
public class InventedProvider implements QuarkusTestResourceLifecycleManager {

    private static final String CLIENT = "knigi-pamiati";
    private static final String ANSWER = "invented.provider.answer";

    private HttpServer server;
    private ExecutorService answering;
    private KeyPair keys;
    /** What the last one who came was sent with. */
    private volatile String nonce;

    /** What the provider says about the next ones who come. System properties pass between class loaders. */
    static void says(String subject, String name, String... roles) {
        System.setProperty(
                ANSWER,
                new JsonObject()
                        .put("sub", subject)
                        .put("name", name)
                        .put("roles", new JsonArray(List.of(roles)))
                        .encode());
    }

    /** The same in a token that was made for another sign-in. */
    static void saysToAnother(String subject, String name, String... roles) {
        says(subject, name, roles);
        System.setProperty(
                ANSWER,
                new JsonObject(System.getProperty(ANSWER))
                        .put("nonce", "that of another sign-in")
                        .encode());
    }

    @Override
    public Map<String, String> start() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> send(exchange, configuration()));
        server.createContext("/keys", exchange -> send(exchange, publishedKeys()));
        server.createContext("/token", exchange -> send(exchange, tokens()));
        server.createContext("/authorize", this::sendBack);
        // JSON and tokens are found through the thread's class loader; JDK 25's own threads have only the system's.
        answering = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "invented provider");
            thread.setContextClassLoader(InventedProvider.class.getClassLoader());
            return thread;
        });
        server.setExecutor(answering);
        server.start();
        return Map.of(
                "quarkus.oidc.tenant-enabled",
                "true",
                "quarkus.oidc.auth-server-url",
                issuer(),
                "quarkus.oidc.client-id",
                CLIENT,
                "quarkus.oidc.credentials.secret",
                "an invented secret of more than 32 signs");
    }

    @Override
    public void stop() {
        server.stop(0);
        answering.shutdownNow();
        System.clearProperty(ANSWER);
    }

    private String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private JsonObject configuration() {
        return new JsonObject()
                .put("issuer", issuer())
                .put("authorization_endpoint", issuer() + "/authorize")
                .put("token_endpoint", issuer() + "/token")
                .put("jwks_uri", issuer() + "/keys");
    }

    private JsonObject publishedKeys() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return new JsonObject()
                .put(
                        "keys",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("kty", "RSA")
                                        .put("kid", "1")
                                        .put("alg", "RS256")
                                        .put("use", "sig")
                                        .put("n", base64(key.getModulus()))
                                        .put("e", base64(key.getPublicExponent()))));
    }

    private JsonObject tokens() {
        JsonObject answer = new JsonObject(System.getProperty(ANSWER));
        String idToken = Jwt.issuer(issuer())
                .subject(answer.getString("sub"))
                .audience(CLIENT)
                .claim("nonce", answer.getString("nonce", nonce))
                .claim("preferred_username", answer.getString("name"))
                .claim(
                        "realm_access",
                        Map.of("roles", answer.getJsonArray("roles").getList()))
                .expiresIn(300)
                .jws()
                .keyId("1")
                .sign(keys.getPrivate());
        return new JsonObject()
                .put("id_token", idToken)
                .put("access_token", "opaque")
                .put("token_type", "Bearer")
                .put("expires_in", 300);
    }

    private void sendBack(HttpExchange exchange) throws IOException {
        Map<String, String> asked = new HashMap<>();
        for (String pair : exchange.getRequestURI().getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            asked.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        nonce = asked.get("nonce");
        String back = asked.get("redirect_uri") + "?code=1&state="
                + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Location", back);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void send(HttpExchange exchange, JsonObject json) throws IOException {
        byte[] body = json.encode().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }
}
