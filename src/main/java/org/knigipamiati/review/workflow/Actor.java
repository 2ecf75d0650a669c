package org.knigipamiati.review.workflow;

import java.util.Set;
import org.knigipamiati.accounts.Permission;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.record.Person;

/**
 * Who acts.
 *
 * @param name the name, often a pseudonym, under which the person signed in; it stands in every log
 * @param roles what the person is here
 */
public record Actor(String name, Set<Role> roles) {

    public Actor {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("Nobody acts without a name");
        }
        roles = Set.copyOf(roles);
    }

    /** The one who says or changes something. */
    public Person person() {
        return new Person(name);
    }

    /** Whether the person may do that at all. */
    public boolean may(Permission right) {
        return right.allows(roles);
    }
}
