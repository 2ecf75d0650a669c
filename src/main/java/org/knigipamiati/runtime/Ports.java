package org.knigipamiati.runtime;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Finds ports on the loopback interface. */
final class Ports {

    private Ports() {}

    /**
     * The port used last time if it is still free, else any free one.
     *
     * <p>Between this look and its use another program may take the port; then the service that was to have it fails to
     * start and says so, and the next start finds another.
     *
     * @param remembered the port of the last start, or null
     */
    static int rememberedOrFree(String remembered) {
        if (remembered != null && remembered.matches("\\d{1,5}")) {
            int port = Integer.parseInt(remembered);
            if (isFree(port)) {
                return port;
            }
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartupException("No free port on the loopback interface: " + e.getMessage(), e);
        }
    }

    private static boolean isFree(int port) {
        return canBind(InetAddress.getLoopbackAddress(), port);
    }

    /** Whether a server could be opened at the address. */
    static boolean canBind(InetAddress address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException | IllegalArgumentException taken) {
            return false;
        }
    }

    /** Whether something listens on the loopback port. */
    static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
