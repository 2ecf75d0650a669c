/**
 * The page of one record, and what stands on it besides the told life: the fields with their printed words, the entry with every word
 * marked by what it was read as, the link to an operation with its reasons, the procedure, the flags, the citation and the
 * history. Each view is made whole from a record and holds words ready to be shown.
 */
package org.knigipamiati.web.record;
