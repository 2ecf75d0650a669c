package org.knigipamiati.ingest;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether an empty collection is just being given its first book, the sample: nobody found is not nobody there. */
@ApplicationScoped
public class FirstBook {

    private volatile boolean coming = false;

    /** Whether it is coming, so that the collection is still empty or its people are not all found. */
    public boolean isComing() {
        return coming;
    }

    /** To be said by whoever brings it, before and after. */
    public void setComing(boolean now) {
        coming = now;
    }
}
