package org.ledgergate.connectors.http;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An HTTP client for one ERP. It follows no redirect, always checks certificates, and repeats a call only where that can do
 * no harm: one that is repeatable, or one that certainly was not executed.
 */
public class ErpHttpClient implements HttpSender {

    private static final int TRIES = 3;

    private final ErpAddress address;
    private final HttpSettings settings;
    private final Clock clock;
    private final HttpClient client;

    private ErpHttpClient(ErpAddress address, HttpSettings settings, Clock clock) {
        this.address = address;
        this.settings = settings;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(Redirect.NEVER)
                .version(Version.HTTP_1_1)
                .build();
    }

    /** @throws IllegalArgumentException with what is wrong with the address */
    public static ErpHttpClient to(String url, HttpSettings settings, Clock clock) {
        return new ErpHttpClient(ErpAddress.of(url, settings.allowPlainHttp()), settings, clock);
    }

    /** Returns what the ERP replied; waits for a busy server as long as the deadline allows. */
    @Override
    public HttpReply send(Call call, Deadline deadline) {
        Duration pause = settings.retryPause();
        boolean mayHaveHappened = false;
        for (int repeats = TRIES - 1; ; repeats--) {
            CallFailed failure;
            Duration wait = pause;
            try {
                HttpReply reply = once(call, deadline);
                if (!reply.busy()) {
                    return reply;
                }
                failure = reply.asFailure();
                wait = reply.wait(clock, pause);
            } catch (CallFailed none) {
                failure = none;
            }
            mayHaveHappened |= failure.mayHaveHappened();
            CallFailed sofar = mayHaveHappened ? CallFailed.uncertain(failure.words()) : failure;
            boolean harmless = call.repeatable() || !mayHaveHappened;
            if (!harmless || repeats == 0 || !deadline.leaves(wait)) {
                throw sofar;
            }
            sleep(wait, sofar);
            pause = pause.multipliedBy(3);
        }
    }

    private HttpReply once(Call call, Deadline deadline) {
        address.check();
        if (deadline.passed()) {
            throw CallFailed.notExecuted("The time for this export is used up.");
        }
        CompletableFuture<HttpResponse<byte[]>> sent = client.sendAsync(
                request(call), reply -> new BoundedBody(settings.maxResponse().toBytes()));
        Duration time = deadline.atMost(settings.readTimeout());
        try {
            HttpResponse<byte[]> response = sent.get(time.toNanos(), TimeUnit.NANOSECONDS);
            return new HttpReply(response.statusCode(), response.headers(), response.body());
        } catch (TimeoutException late) {
            sent.cancel(true);
            throw CallFailed.uncertain("The ERP did not answer within " + seconds(time) + ".");
        } catch (ExecutionException failed) {
            throw TransportFailures.of(Optional.ofNullable(failed.getCause()).orElse(failed));
        } catch (InterruptedException stopped) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw CallFailed.uncertain("The call was interrupted.");
        }
    }

    private HttpRequest request(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.at(call.path()));
        call.headers().forEach(request::header);
        BodyPublisher body = call.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body());
        return request.method(call.method().name(), body).build();
    }

    @Override
    public String follow(String path, String link) {
        return address.follow(path, link);
    }

    private static void sleep(Duration wait, CallFailed failure) {
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }

    private static String seconds(Duration time) {
        return Math.max(1, time.toSeconds()) + " s";
    }
}
