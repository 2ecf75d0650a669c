/** The index as a thing that is made, made anew beside the old one, and kept in step with the database. */
package org.knigipamiati.search.index;
