/**
 * The public's form by which people who are meant, or their heirs, ask to be shown or hidden, where they read the answer, and the desk at
 * which it is given.
 */
package org.knigipamiati.web.workshop.request;
