/** The form that creates and corrects items. */
@NullMarked
package org.ledgergate.tool.form;

import org.jspecify.annotations.NullMarked;
