package org.ledgergate.process.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who is let in by which door: machines by HTTP Basic, people by one session for pages, API and web applications. */
@Configuration(proxyBeanMethods = false)
class SignInSetup {

    private static final RequestMatcher API = request -> request.getRequestURI().startsWith("/api/");
    /** Changes nothing, so nobody gains by forging it; the forms in Tasklist have no token of the pages. */
    private static final RequestMatcher DRY_RUN =
            request -> API.matches(request) && request.getRequestURI().endsWith("/dry-run");

    private static final RequestMatcher WEBAPP_API =
            request -> request.getRequestURI().startsWith("/camunda/api/");
    private static final RequestMatcher WEBAPPS =
            request -> request.getRequestURI().startsWith("/camunda/");
    private static final String[] OPEN = {"/login", "/livez", "/readyz", "/tool/**", "/favicon.ico", "/favicon.svg"};

    /** Tasklist shows the item's page beside its task; nobody else frames one. */
    private static final String OWN_PAGES_ONLY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    /** Paths are matched as Spring's controllers match them; Spring Security 7 does so by default. */
    @Bean
    static PathPatternRequestMatcherBuilderFactoryBean pathPatterns() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    /** Whoever reaches the management port may read what is served there; nothing there changes anything. */
    @Bean
    @Order(0)
    SecurityFilterChain operators(HttpSecurity http) throws Exception {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** No session and so no forged request: whoever sends credentials along means the request. */
    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http) throws Exception {
        var problem = new ProblemEntryPoint();
        return http.securityMatcher(request -> API.matches(request) && carriesCredentials(request))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problem))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(problem))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** The engine's web applications bring their own CSRF token and content security policy. */
    @Bean
    @Order(2)
    SecurityFilterChain webapps(HttpSecurity http) throws Exception {
        return people(http.securityMatcher(WEBAPPS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers ->
                        headers.cacheControl(cache -> cache.disable()).frameOptions(frame -> frame.sameOrigin()))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return people(http)
                .csrf(csrf -> csrf.ignoringRequestMatchers(DRY_RUN))
                .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/erp"))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(OWN_PAGES_ONLY))
                        .frameOptions(frame -> frame.sameOrigin())
                        .referrerPolicy(referrer -> {}))
                .build();
    }

    private static HttpSecurity people(HttpSecurity http) throws Exception {
        var problem = new ProblemEntryPoint();
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(problem, API)
                        .defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), WEBAPP_API)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), request -> true)
                        .defaultAccessDeniedHandlerFor(problem, API)
                        // the only one would be taken for everything
                        .defaultAccessDeniedHandlerFor(SignInSetup::denied, request -> true));
    }

    /** A form without a session is no matter of rights: its session has ended. */
    private static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException, ServletException {
        if (cause instanceof CsrfException && SecurityContextHolder.getContext().getAuthentication() == null) {
            response.sendRedirect(request.getContextPath() + "/login?ended");
        } else {
            new AccessDeniedHandlerImpl().handle(request, response, cause);
        }
    }

    /** After signing in, people come back to the page that they asked for, never to a script's request. */
    private static HttpSessionRequestCache pagesOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod())
                && !API.matches(request)
                && !WEBAPP_API.matches(request)
                && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains("text/html"));
        return cache;
    }

    private static boolean carriesCredentials(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, "Basic ", 0, 6);
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappSignIn() {
        var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.setInitParameters(Map.of("authentication-provider", WebappSignIn.class.getName()));
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        return registration;
    }

    @Bean
    FilterRegistrationBean<TasklistDoor> tasklistDoor(SignedInPerson signedIn) {
        var registration = new FilterRegistrationBean<>(new TasklistDoor(signedIn));
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        registration.addUrlPatterns("/camunda/app/tasklist/default/*");
        return registration;
    }

    @Bean
    FilterRegistrationBean<WebappSignOut> webappSignOut() {
        var registration = new FilterRegistrationBean<>(new WebappSignOut());
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        registration.addUrlPatterns("/camunda/api/*");
        return registration;
    }

    @Bean
    WebMvcConfigurer signedInPersonAsParameter(SignedInPerson signedIn) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(signedIn);
            }
        };
    }
}
