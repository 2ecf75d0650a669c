/**
 * Images of pages that volunteers upload. A file is believed only after its first bytes and its dimensions have been looked at,
 * and what is kept is always a new JPEG of our own making, without the metadata of the camera.
 */
package org.knigipamiati.review.scan;
