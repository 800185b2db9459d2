/** The page that shows how things stand at a glance: numbers, each as a table and as a chart that is drawn here. */
@NullMarked
package org.ledgergate.tool.overview;

import org.jspecify.annotations.NullMarked;
