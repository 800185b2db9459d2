package org.ledgergate.connectors.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that does to each connection what a test has told it, byte for byte; the last instruction stays. */
final class RawServer implements AutoCloseable {

    static final String SILENCE = "silence";
    static final String RESET = "reset";

    private static final Pattern CONTENT_LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    private final ServerSocket server;
    private final Deque<String> answers = new ArrayDeque<>();
    private final List<Socket> silent = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private int requests;
    private String received = "";

    /** @param answers the bytes to answer with before the connection is closed, or SILENCE, or RESET */
    RawServer(String... answers) {
        this.answers.addAll(Arrays.asList(answers));
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        Thread thread = new Thread(this::serve, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    static String response(String status, String headers, String body) {
        return "HTTP/1.1 " + status + "\r\n" + headers + "Connection: close\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    synchronized int requests() {
        return requests;
    }

    @Override
    public void close() {
        try {
            server.close();
            closed.await();
            for (Socket socket : silent) {
                socket.close();
            }
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private void serve() {
        try {
            while (true) {
                serve(server.accept());
            }
        } catch (SocketException over) {
            // the test is over
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } finally {
            closed.countDown();
        }
    }

    private void serve(Socket socket) throws IOException {
        readRequest(socket.getInputStream());
        String answer = next();
        if (answer.equals(SILENCE)) {
            silent.add(socket);
        } else if (answer.equals(RESET)) {
            socket.setSoLinger(true, 0);
            socket.close();
        } else {
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            socket.close();
        }
    }

    private synchronized String next() {
        requests++;
        return answers.size() > 1 ? answers.remove() : answers.element();
    }

    /** Returns the last request, head and body. */
    synchronized String received() {
        return received;
    }

    /** Reads the head, and the body that it announces; of anything that is not HTTP only the first byte. */
    private synchronized void readRequest(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int next = in.read();
            if (head.isEmpty() && (next < 'A' || next > 'Z')) {
                return;
            }
            head.append((char) next);
        }
        Matcher length = CONTENT_LENGTH.matcher(head);
        byte[] body = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
        received = head + new String(body, StandardCharsets.UTF_8);
    }
}
