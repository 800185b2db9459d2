package org.ledgergate.connectors;

import org.ledgergate.access.Person;
import org.ledgergate.messages.Message;
import org.ledgergate.records.ErpRecords;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The step from one ERP to another; what the old one told of its vendors, jobs and cost codes is forgotten. */
@Component
class Changeover {

    private final Connectors connectors;
    private final ErpRecords records;
    private final ApplicationEventPublisher facts;

    Changeover(Connectors connectors, ErpRecords records, ApplicationEventPublisher facts) {
        this.connectors = connectors;
        this.records = records;
        this.facts = facts;
    }

    /**
     * @param from as people name it
     * @throws ErpInUse if an export was begun to it
     */
    @Transactional
    public void step(Person by, String from, Capabilities to) {
        try {
            connectors.change(to.connection());
        } catch (DataIntegrityViolationException begunMeanwhile) {
            throw new ErpInUse(stays(from));
        }
        records.forget();
        facts.publishEvent(new ErpChosen(from, to.label(), by));
    }

    static Message stays(String erp) {
        return Message.of("erp.stays-export-begun", erp);
    }
}
