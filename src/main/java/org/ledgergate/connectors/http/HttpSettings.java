package org.ledgergate.connectors.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How patient we are with an ERP behind HTTP.
 *
 * @param connectTimeout Timeout for connecting, including TLS.
 * @param readTimeout Timeout for the response to one call.
 * @param maxResponse The longest response that is read.
 * @param retryPause Pause before a call is repeated where that is safe; the next pause is three times as long.
 * @param allowPlainHttp Whether an ERP on another machine can be reached without TLS.
 */
@ConfigurationProperties("ledgergate.connectors.http")
public record HttpSettings(
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("20s") Duration readTimeout,
        @DefaultValue("10MB") DataSize maxResponse,
        @DefaultValue("200ms") Duration retryPause,
        @DefaultValue("false") boolean allowPlainHttp) {}
