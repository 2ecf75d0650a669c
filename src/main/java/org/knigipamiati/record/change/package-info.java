/** Changing what a record says: which field, by whom, what becomes of what stood there, and how two readings differ. */
package org.knigipamiati.record.change;
