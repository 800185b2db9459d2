package org.ledgergate.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgergate.access.Person;
import org.ledgergate.items.Fault;
import org.ledgergate.messages.MadeUp;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Refused.Kind;
import org.springframework.core.MethodParameter;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** What is refused becomes a page by its kind alone. */
class RefusalsTest {

    private final MockMvc pages = MockMvcBuilders.standaloneSetup(new MadeUpPage())
            .setControllerAdvice(new Refusals(mock(PageFrames.class), mock(PageText.class)))
            .setCustomArgumentResolvers(new Nobody())
            .build();

    @ParameterizedTest
    @EnumSource
    void refusalThatNobodyListsIsAPageOfItsKind(Kind kind) throws Exception {
        MvcResult page =
                pages.perform(MockMvcRequestBuilders.get("/made-up/" + kind)).andReturn();

        var shown = Objects.requireNonNull(page.getModelAndView());
        assertThat(shown.getViewName()).isEqualTo("tool/refused");
        assertThat(shown.getModel().get("refusal")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.status().value()).isEqualTo(page.getResponse().getStatus());
            assertThat(refusal.reasons()).extracting(Fault::message).hasToString("[It was made up.]");
            assertThat(refusal.title().toString()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_FOUND, 404",
        "FORBIDDEN, 403",
        "CONFLICT, 409",
        "OUTDATED, 409",
        "UNREADABLE, 400",
        "INVALID, 422",
        "NOT_READY, 422",
        "UNAVAILABLE, 503",
        "LOST, 500"
    })
    void kindHasItsStatus(Kind kind, int status) {
        assertThat(Refusal.of(new MadeUp(kind)).status().value()).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource
    void faultsAreTheReasonsEachAtItsField(Kind kind) {
        Refusal refusal = Refusal.of(MadeUp.withAFault(kind));

        assertThat(refusal.about("/field")).containsExactly(Message.just("The field is made up."));
        assertThat(refusal.reasons()).hasSize(1);
    }

    @Test
    void lostRaceIsOutdated() {
        Refusal refusal = Refusal.of(new OptimisticLockingFailureException("version 3"));

        assertThat(refusal.status()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(refusal.reasons())
                .extracting(fault -> fault.message().code())
                .isEqualTo(List.of("page.outdated"));
    }

    @Test
    void mishapIsNoRefusal() {
        var mishap = new IllegalStateException("broken");

        assertThatThrownBy(() -> Refusal.of(mishap)).isSameAs(mishap);
    }

    /** Somebody asks, and it does not matter who. */
    private static class Nobody implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Person.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer container,
                NativeWebRequest request,
                WebDataBinderFactory binders) {
            return Person.LEDGERGATE;
        }
    }

    @RestController
    static class MadeUpPage {

        @GetMapping("/made-up/{kind}")
        Map<String, String> refuse(@PathVariable Kind kind) {
            throw new MadeUp(kind);
        }
    }
}
