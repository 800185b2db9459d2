package org.ledgergate.process.signin;

import org.jspecify.annotations.Nullable;
import org.ledgergate.access.People;
import org.ledgergate.access.Person;
import org.ledgergate.access.SignedIn;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Whoever Spring Security knows behind the request; a controller may also take it as a parameter of type Person. */
@Component
class SignedInPerson implements SignedIn, HandlerMethodArgumentResolver {

    private final People people;

    SignedInPerson(People people) {
        this.people = people;
    }

    @Override
    public Person person() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            throw new AuthenticationCredentialsNotFoundException("Nobody is signed in");
        }
        return people.find(authentication.getName())
                .orElseThrow(
                        () -> new AuthenticationCredentialsNotFoundException("Whoever signed in has been removed"));
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Person.class;
    }

    @Override
    public Person resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return person();
    }
}
