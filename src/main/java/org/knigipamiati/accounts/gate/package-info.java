/**
 * What happens to every request before a page sees it: who makes it (session, cookie), whether the address is theirs to ask
 * ({@link org.knigipamiati.accounts.gate.RouteRules}; one without a rule is refused to everybody), whether a form is our own, and
 * what becomes of a form that came too late. Stands on {@code accounts}, which knows nothing of requests.
 */
package org.knigipamiati.accounts.gate;
