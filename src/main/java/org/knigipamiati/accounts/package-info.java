/**
 * Who is working and what they may do: accounts, passwords, sessions, and what each role may do.
 *
 * <p>{@link org.knigipamiati.accounts.Permission} says which role may do what; {@code gate} asks it of every
 * request. Sessions live in the database, so they survive a restart and end at once when an account is
 * deactivated. A person is known here by a pseudonym only: no mail address is asked for, and network addresses are kept in
 * memory, shortened, for the quarter of an hour in which failures are counted.
 *
 * <p>This room knows nothing about records: which state of a record a person may touch is decided in {@code review}.
 */
package org.knigipamiati.accounts;
