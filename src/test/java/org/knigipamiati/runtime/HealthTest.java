package org.knigipamiati.runtime;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.junit.jupiter.api.Test;

/** What an orchestrator asks the service. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class HealthTest {

    @TestHTTPResource(value = "/", management = true)
    URL management;

    @Test
    void theProcessIsAlive() {
        given().get(at("health/live")).then().statusCode(200).body("status", is("UP"));
    }

    @Test
    void theServiceIsReadyWhenItsDatabaseAnswers() {
        given().get(at("health/ready")).then().statusCode(200).body("status", is("UP"));
    }

    @Test
    void metricsAreThereForPrometheus() {
        given().get(at("metrics")).then().statusCode(200).body(containsString("jvm_memory_used_bytes"));
    }

    /** What a proxy passes by mistake is not there. */
    @Test
    void readersAreToldNothingOfIt() {
        for (String path : new String[] {"/q/health", "/q/health/live", "/q/health/ready", "/q/metrics"}) {
            given().get(path).then().statusCode(404);
        }
        given().request("TRACE", "/").then().statusCode(405);
    }

    private String at(String path) {
        return "http://" + management.getHost() + ":" + management.getPort() + "/q/" + path;
    }

    @Test
    void theInterfaceDescribesItself() {
        given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("info.title", is("Knigi Pamiati"));
    }
}
