package org.knigipamiati.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * What the files of deploy/ say of the service and of each other. Whether they are well formed is asked of the tools whose files they are, by
 * deploy/checks/manifests.sh.
 */
class DeploymentFilesTest {

    private static final Path DEPLOY = Path.of("deploy");
    private static final YAMLMapper YAML = new YAMLMapper();

    /** As whom the database is asked: each with a name and a password, or pages are read as somebody who may change them. */
    private static final List<String> ROLES =
            List.of("QUARKUS_DATASOURCE_", "QUARKUS_DATASOURCE_READERS_", "QUARKUS_FLYWAY_");

    @Test
    void whereverTheDatabaseIsNamedAllThreeRolesAre() throws IOException {
        Map<String, Map<String, String>> services = services();
        assertThat(services).containsKeys("kubernetes Deployment knigi-pamiati", "compose service-0");
        services.forEach((name, environment) -> {
            if (environment.containsKey("QUARKUS_DATASOURCE_JDBC_URL")) {
                for (String role : ROLES) {
                    assertThat(environment).as(name).containsKeys(role + "USERNAME", role + "PASSWORD");
                }
                assertThat(ROLES.stream().map(role -> environment.get(role + "USERNAME")))
                        .as(name)
                        .doesNotHaveDuplicates();
                assertThat(environment.get("QUARKUS_FLYWAY_JDBC_URL"))
                        .as(name)
                        .isEqualTo(environment.get("QUARKUS_DATASOURCE_JDBC_URL"));
            }
        });
    }

    @Test
    void everySettingIsInTheOperatorsGuide() throws IOException {
        String guide = Files.readString(DEPLOY.resolve("README.md"))
                + Files.readString(DEPLOY.resolve("accounts.md"))
                + Files.readString(DEPLOY.resolve("cluster.md"));
        services().forEach((name, environment) -> environment.keySet().forEach(variable -> assertThat(Stream.of(
                                variable,
                                variable.toLowerCase(java.util.Locale.ROOT).replace('_', '.'),
                                variable.toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                        .map(written -> written.replaceAll("[_.-]", "")))
                .as("%s: %s", name, variable)
                .anyMatch(written -> guide.replaceAll("[_.-]", "").contains(written))));
    }

    @Test
    void everyServerThatAnAddressNamesIsThere() throws IOException {
        Set<String> there = new TreeSet<>();
        for (JsonNode set : kubernetes()) {
            if (set.at("/kind").asText().equals("StatefulSet")) {
                String name = set.at("/metadata/name").asText();
                for (int number = 0; number < set.at("/spec/replicas").asInt(); number++) {
                    there.add(name + "-" + number + "."
                            + set.at("/spec/serviceName").asText());
                }
            }
        }
        Map<String, String> kubernetes = services().get("kubernetes Deployment knigi-pamiati");
        assertThat(there).containsAll(hosts(kubernetes)).contains("search-2.search", "postgres-1.postgres");
        JsonNode compose = compose().get("services");
        assertThat(hosts(services().get("compose service-0")))
                .allMatch(compose::has)
                .contains("search-2", "postgres-1");
    }

    /** Of nothing there is only one, and what keeps its copies apart is said. */
    @Test
    void anyOneOfThemCanBeAway() throws IOException {
        Set<String> budgets = new TreeSet<>();
        Set<String> policies = new TreeSet<>();
        Map<String, Integer> replicas = new TreeMap<>();
        for (JsonNode object : kubernetes()) {
            String app = object.at("/spec/selector/matchLabels/app").asText();
            switch (object.at("/kind").asText()) {
                case "PodDisruptionBudget" -> budgets.add(app);
                case "NetworkPolicy" ->
                    policies.add(object.at("/spec/podSelector/matchLabels/app").asText());
                case "Deployment", "StatefulSet" -> {
                    replicas.put(app, object.at("/spec/replicas").asInt());
                    hold(object.at("/spec/template/spec"), app);
                }
                default -> {}
            }
        }
        assertThat(replicas)
                .containsEntry("knigi-pamiati", 3)
                .containsEntry("postgres", 2)
                .containsEntry("search", 3);
        assertThat(budgets).containsAll(replicas.keySet());
        assertThat(policies)
                .containsAll(replicas.keySet())
                .as("and one refuses all else")
                .contains("");
    }

    private static void hold(JsonNode pod, String app) {
        JsonNode container = pod.at("/containers/0");
        for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            assertThat(container.has(probe)).as("%s of %s", probe, app).isTrue();
        }
        assertThat(container.at("/resources/limits/memory").isMissingNode())
                .as("memory of %s", app)
                .isFalse();
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean())
                .as("%s is not root", app)
                .isTrue();
        assertThat(pod.has("affinity") || pod.has("topologySpreadConstraints"))
                .as("%s on machines of its own", app)
                .isTrue();
    }

    /** The environment of each container that runs the service. */
    private static Map<String, Map<String, String>> services() throws IOException {
        Map<String, Map<String, String>> found = new TreeMap<>();
        compose().get("services").properties().forEach(service -> {
            if (service.getValue().has("build")) {
                Map<String, String> environment = new HashMap<>();
                service.getValue()
                        .path("environment")
                        .properties()
                        .forEach(one ->
                                environment.put(one.getKey(), one.getValue().asText()));
                found.put("compose " + service.getKey(), environment);
            }
        });
        for (JsonNode object : kubernetes()) {
            JsonNode container = object.at("/spec/template/spec/containers/0");
            if (container.path("name").asText().equals("knigi-pamiati")) {
                Map<String, String> environment = new HashMap<>();
                container
                        .path("env")
                        .forEach(one -> environment.put(
                                one.get("name").asText(),
                                one.has("value") ? one.get("value").asText() : "secret"));
                found.put(
                        "kubernetes " + object.get("kind").asText() + " "
                                + object.at("/metadata/name").asText(),
                        environment);
            }
        }
        return found;
    }

    private static List<String> hosts(Map<String, String> environment) {
        String database = environment.get("QUARKUS_DATASOURCE_JDBC_URL").replaceAll(".*//|/.*", "");
        String search = environment.get("QUARKUS_HIBERNATE_SEARCH_ORM_ELASTICSEARCH_HOSTS");
        return Stream.of((database + "," + search).split(","))
                .map(host -> host.replaceAll(":\\d+$", ""))
                .toList();
    }

    /** The objects of the cluster, as the kustomization lists their files. */
    private static List<JsonNode> kubernetes() throws IOException {
        Path folder = DEPLOY.resolve("kubernetes");
        List<JsonNode> objects = new ArrayList<>();
        for (JsonNode file :
                YAML.readTree(folder.resolve("kustomization.yaml").toFile()).get("resources")) {
            try (MappingIterator<JsonNode> all = YAML.readerFor(JsonNode.class)
                    .readValues(folder.resolve(file.asText()).toFile())) {
                all.forEachRemaining(objects::add);
            }
        }
        return objects;
    }

    /** With what its anchors stand for put in their place. */
    private static JsonNode compose() throws IOException {
        org.yaml.snakeyaml.Yaml yaml = new org.yaml.snakeyaml.Yaml();
        return YAML.valueToTree(yaml.load(Files.readString(DEPLOY.resolve("compose.yaml"))));
    }

    @Test
    void everyFileOfTheClusterIsListed() throws IOException {
        List<String> listed = StreamSupport.stream(
                        YAML.readTree(DEPLOY.resolve("kubernetes/kustomization.yaml")
                                        .toFile())
                                .get("resources")
                                .spliterator(),
                        false)
                .map(JsonNode::asText)
                .toList();
        try (Stream<Path> files = Files.list(DEPLOY.resolve("kubernetes"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> !List.of("kustomization.yaml", "single.yaml")
                                    .contains(name)))
                    .containsExactlyInAnyOrderElementsOf(listed);
        }
    }
}
