package org.knigipamiati.runtime;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;

/** The running service: serves until it is told to stop. */
public class Service implements QuarkusApplication {

    @Override
    public int run(String... arguments) {
        Quarkus.waitForExit();
        return 0;
    }
}
