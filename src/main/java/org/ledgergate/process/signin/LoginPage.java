package org.ledgergate.process.signin;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that asks for user name and password; the example company's also offers its people, each with a click. */
@Controller
class LoginPage {

    private final ObjectProvider<ExamplePeople> examplePeople;

    LoginPage(ObjectProvider<ExamplePeople> examplePeople) {
        this.examplePeople = examplePeople;
    }

    @GetMapping("/login")
    String show(Model model) {
        model.addAttribute(
                "examplePeople",
                examplePeople.stream().findFirst().map(ExamplePeople::all).orElse(List.of()));
        model.addAttribute("examplePassword", ExamplePeople.PASSWORD);
        return "tool/login";
    }
}
