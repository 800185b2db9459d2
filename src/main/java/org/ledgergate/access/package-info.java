/**
 * Who can do what. {@code Role} is a group, {@code ToolPermission} one of four rising permissions of the tool, {@code
 * GridRight} takes item types away from an approver, {@code Person} has what they add up to, and {@code Access} says
 * what is missing. Everyone who sees items sees the history and downloads lists too. A new privilege is a {@code
 * Role}, given by {@code Rights}; which verb needs which is in {@code process.Verb}. Grants inside the engine's own
 * applications are in {@code process.signin.Grant}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "messages")
package org.ledgergate.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
