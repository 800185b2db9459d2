/** What an administrator has written down about the ERP behind a file drop, read from YAML. */
@NullMarked
package org.ledgergate.connectors.filedrop.profile;

import org.jspecify.annotations.NullMarked;
