/** The pages of albums and protocols: who was sentenced by one decision. */
package org.knigipamiati.web.albums;
