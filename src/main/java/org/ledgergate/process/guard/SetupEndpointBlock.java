package org.ledgergate.process.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Refuses the first-run setup of the engine's Admin application, always: it makes an administrator without a sign-in
 * whenever the group of administrators has no member (CVE-2026-77226; the community edition has no fix).
 */
class SetupEndpointBlock extends OncePerRequestFilter {

    private static final Pattern PARAMETERS = Pattern.compile(";[^/]*");
    private static final Pattern NOTHING = Pattern.compile("/(\\.?/)+");
    private static final Pattern SETUP = Pattern.compile("/admin/(.*/)?setup(/|$)");
    private static final int DECODINGS = 3;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isSetup(request.getRequestURI())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Looks at the path as any layer behind us might come to read it; refusing too much does no harm here. */
    static boolean isSetup(String path) {
        String read = path;
        for (int i = 0; i < DECODINGS; i++) {
            read = PARAMETERS.matcher(decoded(read)).replaceAll("");
        }
        String plain = NOTHING.matcher(read.replace('\\', '/')).replaceAll("/");
        return SETUP.matcher(plain.toLowerCase(Locale.ROOT)).find();
    }

    private static String decoded(String path) {
        try {
            return UriUtils.decode(path, "UTF-8");
        } catch (IllegalArgumentException malformed) {
            return path;
        }
    }
}
