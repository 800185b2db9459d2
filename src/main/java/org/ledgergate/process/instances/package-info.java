/** The instances of processes in the engine: started, corrected, ended, and compared with the items. */
@NullMarked
package org.ledgergate.process.instances;

import org.jspecify.annotations.NullMarked;
