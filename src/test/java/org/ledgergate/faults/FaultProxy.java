package org.ledgergate.faults;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line to the ERP on which calls and answers are lost as the weather has it. One connection carries one call. */
final class FaultProxy implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");
    private static final int DELAY = 300;
    private static final String END_OF_HEADERS = "\r\n\r\n";

    private final ServerSocket door;
    private final int erp;
    private final String posting;
    private final Function<Boolean, Fault> weather;
    private final AtomicInteger calls = new AtomicInteger();
    private final ExecutorService carriers = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "fault-proxy");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param erp the ERP's port on this machine
     * @param posting what is in the calls that bring something into the books
     * @param weather answers the fault of a call, told whether it brings something into the books
     */
    FaultProxy(int erp, String posting, Function<Boolean, Fault> weather) {
        this.erp = erp;
        this.posting = posting;
        this.weather = weather;
        try {
            this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        carriers.execute(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** Returns how many calls have come so far. */
    int calls() {
        return calls.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
        carriers.shutdownNow();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                carriers.execute(() -> carry(caller));
            } catch (IOException closed) {
                // the loop ends when it was the door
            }
        }
    }

    private void carry(Socket caller) {
        try (caller) {
            byte[] call = call(new BufferedInputStream(caller.getInputStream()));
            calls.incrementAndGet();
            boolean posts = new String(call, StandardCharsets.UTF_8).contains(posting);
            carry(caller, call, weather.apply(posts));
        } catch (IOException hungUp) {
            // the caller or the ERP is gone, which is a fault of its own
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void carry(Socket caller, byte[] call, Fault fault) throws IOException, InterruptedException {
        switch (fault) {
            case NONE -> answer(caller, ask(call));
            case DELAYED -> {
                TimeUnit.MILLISECONDS.sleep(DELAY);
                answer(caller, ask(call));
            }
            case RESET_BEFORE -> reset(caller);
            case RESET_AFTER -> {
                ask(call);
                reset(caller);
            }
            case ANSWER_DROPPED -> ask(call);
            case ANSWER_CUT -> {
                byte[] whole = ask(call);
                answer(caller, Arrays.copyOf(whole, whole.length / 2));
            }
            case BLACK_HOLE -> untilHungUp(caller);
            case LATE -> {
                untilHungUp(caller);
                ask(call);
            }
        }
    }

    /** Reads one call: up to the end of its headers, and as far behind it as they say. */
    private static byte[] call(InputStream from) throws IOException {
        StringBuilder headers = new StringBuilder();
        while (headers.indexOf(END_OF_HEADERS) < 0) {
            int next = from.read();
            if (next < 0) {
                throw new SocketException("No call came");
            }
            headers.append((char) next);
        }
        Matcher length = LENGTH.matcher(headers);
        byte[] body = from.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
        byte[] head = headers.toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] call = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, call, head.length, body.length);
        return call;
    }

    /** The ERP closes each connection behind its answer. */
    private byte[] ask(byte[] call) throws IOException {
        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), erp)) {
            line.getOutputStream().write(call);
            return line.getInputStream().readAllBytes();
        }
    }

    private static void answer(Socket caller, byte[] bytes) throws IOException {
        caller.getOutputStream().write(bytes);
    }

    private static void reset(Socket caller) throws IOException {
        caller.setSoLinger(true, 0);
    }

    private static void untilHungUp(Socket caller) {
        try {
            caller.getInputStream().readAllBytes();
        } catch (IOException reset) {
            // hung up as well
        }
    }
}
