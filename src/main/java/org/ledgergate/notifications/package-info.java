/**
 * Who gets which email, and the queue that emails leave by. A new email is a {@code NoticeKind}, a method of {@code
 * Notifications}, a case in {@code LetterWriter} and in {@code MailItems}, and its words in {@code texts/mail}; when
 * it is sent is a step of a diagram.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"messages", "records", "items", "items::content", "worklist", "settings", "access"})
package org.ledgergate.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
