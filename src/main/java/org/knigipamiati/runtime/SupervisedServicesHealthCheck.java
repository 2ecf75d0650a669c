package org.knigipamiati.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive means: no service that this process brought along has stayed dead for minutes, so that only a new start can help. */
@Liveness
@ApplicationScoped
public class SupervisedServicesHealthCheck implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Embedded services")
                .status(!Supervisor.isHopeless())
                .build();
    }
}
