package org.knigipamiati.runtime;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the services that are not configured elsewhere, then Quarkus, and stops them in the reverse order. */
@QuarkusMain
public class Main {

    /** The entry point of the service and of every command. */
    public static void main(String... arguments) {
        try {
            LaunchSettings settings = LaunchSettings.read();
            settings.requireFreeHttpPort();
            Surroundings surroundings = Surroundings.prepare(settings);
            Quarkus.run(Service.class, surroundings::leave, arguments);
        } catch (StartupException e) {
            System.err.println("knigi-pamiati: " + e.getMessage());
            System.exit(1);
        }
    }
}
