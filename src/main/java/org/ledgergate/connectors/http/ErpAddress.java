package org.ledgergate.connectors.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The one address that the administrator has given for an ERP.
 *
 * <p>A name is resolved and judged before each call. The HTTP client resolves it again when it connects, mostly from the
 * JVM's own cache; it cannot be told to use the very address that was judged, so a name server that changes its answer
 * between the two is not stopped. TLS is what stops it: the other host does not have the certificate.
 */
class ErpAddress {

    private static final Set<String> SCHEMES = Set.of("https", "http");
    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(.*\\.)?[0-9][^.]*\\.?");
    private static final Pattern PLAIN_IPV4 =
            Pattern.compile("(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}");

    /** Where clouds keep the credentials of their machines, beside the link-local addresses. */
    private static final Set<String> METADATA = Set.of("100.100.100.200", "168.63.129.16", "fd00:ec2:0:0:0:0:0:254");

    private final URI uri;

    private ErpAddress(URI uri) {
        this.uri = uri;
    }

    /** @throws IllegalArgumentException with what is wrong with the address */
    static ErpAddress of(String url, boolean allowPlainHttp) {
        URI uri = read(url);
        require(uri.getScheme() != null && SCHEMES.contains(uri.getScheme()), "must begin with https://");
        require(uri.getRawUserInfo() == null, "must not name a user");
        require(
                uri.getHost() != null && writtenPlainly(uri.getHost()),
                "must name a host, or an IP address in the usual way");
        require(uri.getRawQuery() == null && uri.getRawFragment() == null, "must end with its path");
        require(
                allowPlainHttp || uri.getScheme().equals("https") || loopback(uri.getHost()),
                "must begin with https://, because passwords do not travel in clear text"
                        + " (ledgergate.connectors.http.allow-plain-http allows it)");
        return new ErpAddress(uri);
    }

    /** @param path empty for the address itself */
    URI at(String path) {
        return path.isEmpty() ? uri : URI.create(base() + path);
    }

    private String base() {
        String base = uri.toString();
        return base.endsWith("/") ? base : base + "/";
    }

    /**
     * Returns the path below this address that a link leads to, with its query.
     *
     * @param path of the page that has the link
     * @throws CallFailed if it leads to another server, or to a place beside this address
     */
    String follow(String path, String link) {
        try {
            String page = at(path).toString();
            String target = link.startsWith("?")
                    ? new URI(page.split("\\?", 2)[0] + link).toString()
                    : new URI(page).resolve(new URI(link)).normalize().toString();
            if (target.startsWith(base())) {
                return target.substring(base().length());
            }
        } catch (URISyntaxException | IllegalArgumentException wrong) {
            throw CallFailed.notExecuted("The ERP gave a link that is none; it was not followed.");
        }
        throw CallFailed.notExecuted("The ERP gave a link to another place than its own; it was not followed.");
    }

    /** @throws CallFailed if the name does not resolve, or leads to where no ERP can be */
    void check() {
        InetAddress[] resolved;
        try {
            resolved = InetAddress.getAllByName(uri.getHost());
        } catch (UnknownHostException unknown) {
            throw CallFailed.notExecuted("The name " + uri.getHost() + " cannot be resolved.");
        }
        Arrays.stream(resolved).filter(ErpAddress::forbidden).findFirst().ifPresent(address -> {
            throw CallFailed.notExecuted(
                    uri.getHost() + " is at " + address.getHostAddress() + ", where no ERP may be; nothing was sent.");
        });
    }

    static boolean forbidden(InetAddress address) {
        return address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress()
                || METADATA.contains(address.getHostAddress())
                || embedsIpv4(address.getAddress());
    }

    /** Returns whether an IPv6 address wraps an IPv4 one, which the other checks do not look into. */
    private static boolean embedsIpv4(byte[] address) {
        if (address.length != 16) {
            return false;
        }
        boolean nat64 =
                address[0] == 0 && address[1] == 0x64 && (address[2] & 0xff) == 0xff && (address[3] & 0xff) == 0x9b;
        boolean compatible = true;
        for (int i = 0; i < 12; i++) {
            compatible &= address[i] == 0;
        }
        boolean one = compatible && address[12] == 0 && address[13] == 0 && address[14] == 0;
        return nat64 || compatible && !one;
    }

    private static URI read(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException wrong) {
            throw new IllegalArgumentException("The ERP's address is not one: " + wrong.getReason());
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("The ERP's address " + otherwise + ".");
        }
    }

    /** A name whose last label begins with a digit is an address in disguise: decimal, octal, hexadecimal or cut short. */
    private static boolean writtenPlainly(String host) {
        return host.startsWith("[")
                || !ENDS_IN_A_NUMBER.matcher(host).matches()
                || PLAIN_IPV4.matcher(host).matches();
    }

    private static boolean loopback(String host) {
        return host.equals("localhost")
                || host.equals("[::1]")
                || host.startsWith("127.") && PLAIN_IPV4.matcher(host).matches();
    }
}
