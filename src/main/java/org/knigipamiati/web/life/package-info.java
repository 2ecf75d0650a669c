/**
 * A record told as a life: short sentences made from its fields, in the reader's language and in agreement with the person's sex
 * where the source shows it. Nothing is added that the fields do not hold, and words of the source stay as they are printed, but for
 * Russian places whose case is known, which a Russian sentence declines.
 */
package org.knigipamiati.web.life;
