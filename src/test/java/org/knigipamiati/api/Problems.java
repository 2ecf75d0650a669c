package org.knigipamiati.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.ValidatableResponse;

/** What every refusal of the interface looks like. */
final class Problems {

    private Problems() {}

    /** A problem detail of that status that names the parameter, null for none, and shows nothing of the machinery. */
    static void assertProblem(ValidatableResponse response, int status, String parameter) {
        response.statusCode(status)
                .contentType(Problem.MEDIA_TYPE)
                .body("status", equalTo(status))
                .body("parameter", equalTo(parameter))
                .body("request", notNullValue())
                .body(not(containsString("\tat ")));
    }
}
