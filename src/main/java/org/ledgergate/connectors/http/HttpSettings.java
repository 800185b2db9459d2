package org.ledgergate.connectors.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How patient we are with an ERP behind HTTP.
 *
 * @param connectTimeout until a connection stands, TLS included
 * @param readTimeout until one call is answered completely; a call never outlives the deadline of its export
 * @param maxResponse a longer answer is not read to its end
 * @param retryPause before a call is repeated where that is safe; three times as long before the next
 * @param allowPlainHttp whether an ERP that is not on this machine may be reached without TLS
 */
@ConfigurationProperties("ledgergate.connectors.http")
public record HttpSettings(
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("20s") Duration readTimeout,
        @DefaultValue("10MB") DataSize maxResponse,
        @DefaultValue("200ms") Duration retryPause,
        @DefaultValue("false") boolean allowPlainHttp) {}
