package org.ledgergate.connectors;

import java.util.List;

/** An ERP that can say beforehand what it would refuse. */
public interface DryRun {

    /**
     * Returns everything that the ERP would object to, in words for people; empty if nothing. Posts nothing.
     *
     * @throws ErpUnavailable with what kept us from asking
     */
    List<String> objections(ExportRequest request);
}
