/**
 * The seal of what was public: a log, as a Merkle tree (RFC 9162), of every record that the public could see, every change of it, and
 * every withdrawal. Whoever keeps a head of the log can prove years later what was shown, and that nothing before it was rewritten;
 * {@code verify} finds what was altered behind the software's back.
 *
 * <p>A {@link org.knigipamiati.seal.Leaf} holds no content but a salted hash of it. The content is never stored a second time: it is
 * composed anew from the record and its revisions ({@link org.knigipamiati.seal.SealedContent}).
 */
package org.knigipamiati.seal;
