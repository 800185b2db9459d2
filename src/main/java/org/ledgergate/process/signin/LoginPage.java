package org.ledgergate.process.signin;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that asks for user name and password. */
@Controller
class LoginPage {

    @GetMapping("/login")
    String show() {
        return "tool/login";
    }
}
