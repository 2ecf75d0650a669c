/** Forms that keep what is typed into them until it is sent: with a script by themselves, without one by a button. */
package org.knigipamiati.web.workshop.begun;
