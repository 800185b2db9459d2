package org.ledgergate.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an ERP may be. */
class ErpAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://erp.example.com",
                "https://erp.example.com:8443/tryton/",
                "https://10.1.2.3",
                "https://[fd12:3456::1]:8000",
                "http://localhost:8000",
                "http://127.0.0.1:8000",
                "http://127.8.8.8:8000",
                "http://[::1]:8000"
            })
    void addressesInUseAreTaken(String url) {
        assertThatCode(() -> ErpAddress.of(url, false)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "erp.example.com",
                "ftp://erp.example.com",
                "file:///etc/passwd",
                "https://",
                "https:///tryton",
                "https://erp.example.com@evil.example.com",
                "https://user:word@erp.example.com",
                "https://erp.example.com?x=1",
                "https://erp.example.com#x",
                "https://2852039166",
                "https://0xa9fea9fe",
                "https://0251.0376.0251.0376",
                "https://169.254.43518",
                "https://010.0.0.1",
                "https://erp example.com",
                "https://erp.example.com\\@evil.example.com"
            })
    void addressesThatHideWhereTheyLeadAreRefused(String url) {
        assertThatThrownBy(() -> ErpAddress.of(url, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The ERP's address ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://erp.example.com",
                "http://10.1.2.3",
                "http://127.0.0.1.example.com",
                "http://localhost.example.com"
            })
    void passwordsDoNotTravelInClearTextToAnotherMachine(String url) {
        assertThatThrownBy(() -> ErpAddress.of(url, false)).hasMessageContaining("allow-plain-http");
    }

    @Test
    void plainHttpIsTakenWhereItIsAllowed() {
        assertThatCode(() -> ErpAddress.of("http://erp.example.com", true)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "[fe80::1]",
                "0.0.0.0",
                "[::]",
                "224.0.0.1",
                "[ff02::1]",
                "[::ffff:169.254.169.254]",
                "[::169.254.169.254]",
                "[64:ff9b::a9fe:a9fe]",
                "100.100.100.200",
                "[fd00:ec2::254]"
            })
    void nothingIsSentToWhereNoErpCanBe(String host) {
        ErpAddress address = ErpAddress.of("https://" + host, false);

        assertThatThrownBy(address::check)
                .isInstanceOfSatisfying(
                        CallFailed.class,
                        failure -> assertThat(failure.mayHaveHappened()).isFalse());
    }

    @Test
    void nameThatDoesNotResolveIsNotReached() {
        ErpAddress address = ErpAddress.of("https://no-such-host.invalid", false);

        assertThatThrownBy(address::check).hasMessageContaining("cannot be resolved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "10.1.2.3", "192.168.1.1", "fd12::1", "93.184.216.34"})
    void machinesOfOurOwnAndOfTheInternetMayBeErps(String address) throws UnknownHostException {
        assertThat(ErpAddress.forbidden(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void pathIsAppendedWithOneSlash() {
        assertThat(ErpAddress.of("https://erp.example.com/a/", false).at("b/"))
                .hasToString("https://erp.example.com/a/b/");
        assertThat(ErpAddress.of("https://erp.example.com", false).at("b/")).hasToString("https://erp.example.com/b/");
    }

    @ParameterizedTest
    @CsvSource({
        "https://erp.example.com/api/vendors?page=2,vendors?page=2",
        "/api/vendors?page=2,vendors?page=2",
        "vendors?page=2,vendors?page=2",
        "?page=2,vendors?page=2",
        "./vendors/next,vendors/next"
    })
    void linkIsFollowedBelowTheAddress(String link, String path) {
        assertThat(ErpAddress.of("https://erp.example.com/api/", false).follow("vendors?page=1", link))
                .isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.com/api/vendors",
                "//evil.example.com/api/vendors",
                "http://erp.example.com/api/vendors",
                "https://erp.example.com@evil.example.com/api/",
                "https://erp.example.com:8443/api/vendors",
                "https://erp.example.com/apis/vendors",
                "/admin",
                "../admin",
                "file:///etc/passwd",
                "?page=a b",
                "?page=\n",
                "http://["
            })
    void linkToAnotherPlaceIsNotFollowed(String link) {
        assertThatThrownBy(() ->
                        ErpAddress.of("https://erp.example.com/api", false).follow("vendors", link))
                .isInstanceOf(CallFailed.class)
                .hasMessageContaining("was not followed");
    }
}
