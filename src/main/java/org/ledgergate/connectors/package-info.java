/**
 * The port to the ERPs, with the ledger of attempts in {@code attempts}, one folder for each ERP, and {@code http} for
 * those that are called by HTTP.
 *
 * <p>{@code Capabilities} is what an ERP supports. Its {@code Limits} are checked by {@code SendRule.FITS_THE_ERP} before
 * an item is sent; an {@code ExtraField} is what the approver fills in, drawn by {@code extra-fields.html} on the page
 * and by {@code review-item.html} in Tasklist.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "messages",
            "records",
            "items",
            "items::content",
            "items::rules",
            "worklist",
            "access"
        })
package org.ledgergate.connectors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
