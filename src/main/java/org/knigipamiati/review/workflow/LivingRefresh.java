package org.knigipamiati.review.workflow;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.jboss.logging.Logger;
import org.knigipamiati.database.SharedLock;
import org.knigipamiati.record.LivingRule;
import org.knigipamiati.record.LivingSettings;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.review.DailyWork;

/**
 * Decides once a day, and when the operator has changed the rule, who may be living. Import and edits decide for the records they
 * touch; here it is decided for those whom only time has changed.
 */
@ApplicationScoped
public class LivingRefresh {

    private static final Logger LOG = Logger.getLogger(LivingRefresh.class);

    private static final int BATCH = 200;

    @Inject
    EntityManager em;

    @Inject
    SharedLock lock;

    @Inject
    LivingRule rule;

    @Inject
    LivingSettings settings;

    private DailyWork work;

    /** The rule in force. */
    public LivingRule rule() {
        return rule;
    }

    void start(@Observes StartupEvent event) {
        work = DailyWork.begin("living-rule", settings.refreshAfter(), this::daily);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (work != null) {
            work.end();
        }
    }

    private void daily() {
        try {
            lock.alone("living", this::decideIfDue);
        } catch (RuntimeException e) {
            LOG.warn("Who may be living could not be decided; tried again tomorrow", e);
        }
    }

    /** Of several instances one decides; the others find it decided. */
    private void decideIfDue() {
        LocalDate today = LocalDate.now();
        if (!decided(rule.years(), today)) {
            int changed = decide(rule, today);
            LOG.infof("Who may be living (%d years): %d records changed", rule.years(), changed);
        }
    }

    private boolean decided(int rule, LocalDate day) {
        return QuarkusTransaction.requiringNew()
                .call(() -> !em.createNativeQuery("select 1 from living_decided where years = ?1 and day = ?2")
                        .setParameter(1, rule)
                        .setParameter(2, day)
                        .getResultList()
                        .isEmpty());
    }

    /**
     * Decides for every record whose answer can have changed.
     *
     * @return how many records are shown now that were not, or the other way round
     */
    public int decide(LivingRule rule, LocalDate today) {
        List<Long> asked = QuarkusTransaction.requiringNew().call(() -> em.createQuery(
                        "select r.id from MemorialRecord r where r.mayBeLiving"
                                + " or (r.birth.latest > :limit and not exists (select 1 from RecordCase c where c.record = r"
                                + " and (c.executed.edtf is not null or c.died.edtf is not null or c.burialPlace is not null)))"
                                + " order by r.id",
                        Long.class)
                .setParameter("limit", today.minusYears(Math.max(1, rule.years())))
                .getResultList());
        int changed = 0;
        for (int from = 0; from < asked.size(); from += BATCH) {
            List<Long> ids = asked.subList(from, Math.min(asked.size(), from + BATCH));
            changed += QuarkusTransaction.requiringNew().call(() -> decide(ids, rule, today));
        }
        QuarkusTransaction.requiringNew().run(() -> {
            em.createNativeQuery("delete from living_decided").executeUpdate();
            em.createNativeQuery("insert into living_decided (years, day) values (?1, ?2)")
                    .setParameter(1, rule.years())
                    .setParameter(2, today)
                    .executeUpdate();
        });
        return changed;
    }

    private int decide(List<Long> ids, LivingRule rule, LocalDate today) {
        int changed = 0;
        List<MemorialRecord> records = em.createQuery(
                        "select distinct r from MemorialRecord r left join fetch r.cases where r.id in ?1",
                        MemorialRecord.class)
                .setParameter(1, ids)
                .getResultList();
        for (MemorialRecord record : records) {
            boolean living = rule.mayBeLiving(record, today);
            if (living != record.mayBeLiving) {
                record.mayBeLiving = living;
                changed++;
            }
        }
        return changed;
    }
}
