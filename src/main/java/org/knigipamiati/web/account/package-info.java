/**
 * Signing in, the own account, and the accounts that an administrator keeps.
 */
package org.knigipamiati.web.account;
