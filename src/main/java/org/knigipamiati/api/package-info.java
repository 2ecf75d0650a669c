/**
 * The interface for programs, version 1: REST resources under {@code /api/v1} and the types of what they answer.
 *
 * <p>Names of fields and parameters are promises (DESIGN, section 4) and only ever added to. Errors are problem details (RFC
 * 9457) that name the parameter at fault; an unexpected one tells its request id and nothing else. Nothing here decides what is
 * found or counted: that is the search room's and the report room's.
 */
package org.knigipamiati.api;
