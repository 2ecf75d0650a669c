package org.knigipamiati.runtime;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The running service: says where it is, and serves until it is told to stop. */
public class Service implements QuarkusApplication {

    private static final Logger LOG = Logger.getLogger(Service.class);

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    @Override
    public int run(String... arguments) {
        LOG.infof("Open http://localhost:%d in a browser. Control-C stops the service.", port);
        Quarkus.waitForExit();
        return 0;
    }
}
