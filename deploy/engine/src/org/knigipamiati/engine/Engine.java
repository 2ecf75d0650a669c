package org.knigipamiati.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.opensearch.common.settings.Settings;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * An OpenSearch node on the loopback interface, alone unless it is told otherwise, that lives exactly as long as its standard input is open.
 *
 * <p>The service holds the other end of that pipe: however it ends, even by {@code kill -9}, the kernel closes the pipe
 * and the node shuts down in order. Only modules that every OpenSearch distribution carries are loaded; there are no
 * plugins, so any managed cluster can take this node's place.
 */
public final class Engine {

    private Engine() {}

    /**
     * Runs the node until standard input ends or the process is told to terminate.
     *
     * @param arguments the directory of the node's data, the port of its HTTP interface, and settings of OpenSearch that win over ours, each as
     *     {@code name=value}; with them several such processes make a cluster
     */
    public static void main(String[] arguments) throws Exception {
        List<String> more = List.of(arguments).subList(Math.min(2, arguments.length), arguments.length);
        if (arguments.length < 2 || more.stream().anyMatch(one -> one.indexOf('=') < 1)) {
            System.err.println("usage: Engine DATA-DIRECTORY HTTP-PORT [SETTING=VALUE...]");
            System.exit(2);
        }
        ignoreTerminalSignals();
        EngineNode engine = new EngineNode(settings(Path.of(arguments[0]), Integer.parseInt(arguments[1]), more));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeQuietly(engine), "close-engine"));
        engine.start();
        waitForEndOfInput();
        System.exit(0);
    }

    private static Settings settings(Path data, int port, List<String> more) {
        Settings.Builder settings = Settings.builder()
                .put("cluster.name", "knigi-pamiati")
                .put("path.home", data.toString())
                .put("path.data", data.resolve("nodes").toString())
                .put("path.logs", data.resolve("logs").toString())
                .put("network.host", "127.0.0.1")
                .put("http.port", port)
                // No other node connects unless settings say so; any free port will do.
                .put("transport.port", "0")
                .put("discovery.type", "single-node")
                // An index that nobody declared is a mistake in the service, not something to guess a mapping for.
                .put("action.auto_create_index", false)
                // 2.19 throws ArrayIndexOutOfBounds on some match queries with date-histogram and range aggregations.
                .put("search.max_aggregation_rewrite_filters", 0)
                // Shares of the disk, the default, would lock the index on a large disk that is merely well used.
                .put("cluster.routing.allocation.disk.watermark.low", "1gb")
                .put("cluster.routing.allocation.disk.watermark.high", "600mb")
                .put("cluster.routing.allocation.disk.watermark.flood_stage", "300mb");
        for (String one : more) {
            settings.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
        }
        return settings.build();
    }

    /**
     * Control-C in a terminal reaches the whole process group. The service must stop before its search engine does, so the
     * engine leaves such signals to the service and waits for the end of its input.
     */
    private static void ignoreTerminalSignals() {
        for (String name : List.of("INT", "HUP")) {
            try {
                Signal.handle(new Signal(name), SignalHandler.SIG_IGN);
            } catch (IllegalArgumentException unknownHere) {
                // Windows knows no HUP.
            }
        }
    }

    private static void waitForEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            // Nothing is ever said; only the end counts.
        }
    }

    private static void closeQuietly(EngineNode engine) {
        try {
            engine.close();
        } catch (IOException e) {
            e.printStackTrace();
        }
    }
}
