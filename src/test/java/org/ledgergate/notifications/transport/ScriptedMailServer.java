package org.ledgergate.notifications.transport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A mail server that answers each command as it is told to, or hangs up. */
class ScriptedMailServer implements AutoCloseable {

    /** As an answer: the connection is cut. */
    static final String HANG_UP = "";

    private static final String END_OF_MAIL = ".";

    private final ServerSocket socket;
    private final Map<String, String> answers;

    /** @param answers by the first word of a command; {@code .} is the end of a mail. What is missing is agreed to */
    ScriptedMailServer(Map<String, String> answers) {
        try {
            this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        this.answers = answers;
        Thread thread = new Thread(this::serve, "scripted mail server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException gone) {
                // The test sees what its own side makes of it.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = client.getOutputStream();
        say(out, "220 ready");
        boolean mail = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            boolean end = mail && line.equals(END_OF_MAIL);
            if (mail && !end) {
                continue;
            }
            String command = line.split(" ")[0];
            String answer = answers.getOrDefault(command, command.equals("DATA") ? "354 go on" : "250 yes");
            if (answer.equals(HANG_UP)) {
                return;
            }
            say(out, answer);
            mail = answer.startsWith("354");
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
