/** Files of many items: chosen, looked at, imported. */
@NullMarked
package org.ledgergate.tool.upload;

import org.jspecify.annotations.NullMarked;
