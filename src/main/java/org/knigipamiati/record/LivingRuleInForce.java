package org.knigipamiati.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands out the rule that the operator has set. */
@ApplicationScoped
class LivingRuleInForce {

    @Produces
    @Singleton
    LivingRule rule(LivingSettings settings) {
        return new LivingRule(settings.years());
    }
}
