/** One small reader for each group of fields: each takes a statement apart whose kind and bounds a form has found. */
package org.knigipamiati.parse.fields;
