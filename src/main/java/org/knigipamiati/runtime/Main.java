package org.knigipamiati.runtime;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the services that are not configured elsewhere, then Quarkus, and stops them in the reverse order. */
@QuarkusMain
public class Main {

    /** The entry point of the service and of every command. */
    public static void main(String... arguments) {
        CommandLines.Decision decision = CommandLines.decide(arguments);
        if (decision.next() == CommandLines.Next.LEAVE) {
            System.exit(decision.status());
        }
        try {
            Memory.requireEnough(Runtime.getRuntime().maxMemory());
            LaunchSettings settings = LaunchSettings.read();
            if (decision.next() == CommandLines.Next.SERVE) {
                settings.requireFreePorts();
                settings.requireRecipients();
                Surroundings surroundings = Surroundings.forService(settings);
                Quarkus.run(Service.class, surroundings::leave, arguments);
            } else {
                boolean shortLoad = CodeCompiler.isShort(decision.files());
                if (shortLoad) {
                    CodeCompiler.useFirstOnly();
                }
                Surroundings surroundings = Surroundings.forCommand(settings, shortLoad);
                Quarkus.run(CommandRun.class, surroundings::leave, arguments);
            }
        } catch (StartupException e) {
            System.err.println("knigi-pamiati: " + e.getMessage());
            System.exit(KnigiCommand.CANNOT_START);
        }
    }
}
