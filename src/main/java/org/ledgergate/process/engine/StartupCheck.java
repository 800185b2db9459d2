package org.ledgergate.process.engine;

import java.util.Optional;

/** One condition without which money is not safe here. */
interface StartupCheck {

    /** Returns what is unsafe and what to do about it; empty if all is well. */
    Optional<String> refusal();
}
