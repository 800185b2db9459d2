package org.ledgergate.process;

import java.util.List;

/**
 * An item's last way through the engine, over the diagram in whose version it went.
 *
 * @param instance the engine's id of it
 * @param diagram BPMN 2.0, as it was deployed
 * @param running whether it has not come to an end
 * @param taken the ids of the elements that it has reached, in the order in which it did, repetitions included
 * @param present the ids of the elements where it is now; empty when it has ended
 */
public record ItemProcess(String instance, String diagram, boolean running, List<String> taken, List<String> present) {}
