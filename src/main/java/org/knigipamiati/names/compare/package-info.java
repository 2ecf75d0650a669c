/** One record against one question: what each word agrees with, what may be claimed, and why. */
package org.knigipamiati.names.compare;
