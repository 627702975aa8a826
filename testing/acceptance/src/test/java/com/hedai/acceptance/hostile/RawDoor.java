package com.hedai.acceptance.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;

/** One door, gateway or service, spoken to over a plain socket (原始连接): a connection for each request, closed after its answer. */
final class RawDoor {
    /** Whoever does not answer within this has failed the test. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI address;

    RawDoor(URI address) {
        this.address = address;
    }

    Answer send(Request request) {
        return exchange(request.head(address.getAuthority()), request.body());
    }

    /** Sends the very bytes; with line ends as the protocol wants them. */
    Answer sendRaw(String text) {
        return exchange(text.replace("\n", "\r\n").getBytes(ISO_8859_1), new byte[0]);
    }

    private Answer exchange(byte[] head, byte[] body) {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            write(socket, head, body);
            return Answer.parse(everything(socket));
        } catch (IOException cut) {
            return Answer.none(cut.toString());
        }
    }

    /** A door may answer and close before it has read all; then its answer counts, not the broken pipe. */
    private static void write(Socket socket, byte[] head, byte[] body) {
        try {
            socket.getOutputStream().write(head);
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
        } catch (IOException alreadyAnswered) {
            // What there is to read tells more.
        }
    }

    private static byte[] everything(Socket socket) throws IOException {
        var received = new ByteArrayOutputStream();
        var buffer = new byte[16_384];
        try {
            for (int read = socket.getInputStream().read(buffer);
                    read >= 0;
                    read = socket.getInputStream().read(buffer)) {
                received.write(buffer, 0, read);
            }
        } catch (SocketTimeoutException silent) {
            throw silent;
        } catch (IOException reset) {
            if (received.size() == 0) {
                throw reset;
            }
        }
        return received.toByteArray();
    }
}
