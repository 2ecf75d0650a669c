/**
 * Takes a statement of a known layout apart into fields. Each reader makes an immutable {@code Said} of the words before it; what a
 * layout has read so far is an immutable {@code SoFar}, which alone decides what becomes of a field that is stated again.
 */
package org.knigipamiati.parse.fields;
