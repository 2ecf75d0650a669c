package org.knigipamiati.search.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.knigipamiati.search.Outage;

/**
 * Asks once more where a question fails since a node of the engine is away, or is not answered for so long that one may be: another node is
 * then asked, and the first answer counts. A node that is paused, or behind a cut cable, refuses nothing, and the engine itself takes half a
 * minute to do without it.
 *
 * <p>Only for questions: what changes something might be done twice. An engine that is slow because it has too much to do must not be given
 * more, so few questions may be waiting for a second answer at a time.
 */
final class SecondAsking {

    /** Far beyond what the slowest question takes at millions of records; in milliseconds. */
    static final int SILENCE = 2000;

    /** Before a node that has just gone is asked again; in milliseconds. */
    private static final int AFTER_FAILURE = 150;

    /** How often a question is asked in all: two of three nodes may be asked in vain. */
    static final int TIMES = 3;

    /** How many questions may be asked beside an earlier asking that is still open. */
    static final int AT_ONCE = 8;

    private final int silence;
    private final BooleanSupplier others;
    private final Semaphore beside = new Semaphore(AT_ONCE);

    /** @param others whether there is another node: one that is alone is only given more to do by who asks it twice */
    SecondAsking(BooleanSupplier others) {
        this(SILENCE, others);
    }

    /** @param silence after which a question is asked again, in milliseconds */
    SecondAsking(int silence, BooleanSupplier others) {
        this.silence = silence;
        this.others = others;
    }

    /**
     * Asks, and again if need be.
     *
     * @param question asks anew each time it is called
     * @return the first answer; or the failure, if it is of what was asked, or of the last asking. Whoever ends it ends all askings
     */
    <T> CompletableFuture<T> ask(Supplier<CompletableFuture<T>> question) {
        Question<T> asked = new Question<>(question);
        asked.begin();
        return asked.answer;
    }

    private final class Question<T> {

        private final CompletableFuture<T> answer = new CompletableFuture<>();
        private final Supplier<CompletableFuture<T>> question;
        private final List<CompletableFuture<T>> open = new ArrayList<>();
        private int asked;

        Question(Supplier<CompletableFuture<T>> question) {
            this.question = question;
            answer.whenComplete((done, failed) -> endOthers());
        }

        void begin() {
            CompletableFuture<T> one = question.get();
            boolean more;
            synchronized (this) {
                open.add(one);
                more = ++asked < TIMES;
            }
            one.whenComplete((done, failed) -> {
                if (failed == null) {
                    answer.complete(done);
                } else {
                    ended(one, failed);
                }
            });
            if (answer.isDone()) {
                endOthers();
            } else if (more) {
                afterSilence();
            }
        }

        /** Whoever is answered leaves nothing behind: in two seconds of many readers their answers would fill the memory. */
        private void afterSilence() {
            CompletableFuture<Void> silent =
                    new CompletableFuture<Void>().completeOnTimeout(null, silence, TimeUnit.MILLISECONDS);
            silent.thenRunAsync(this::againBeside);
            answer.whenComplete((done, failed) -> silent.cancel(false));
        }

        /** Nobody has answered so far. */
        private void againBeside() {
            if (answer.isDone() || isAskedOften() || !others.getAsBoolean() || !beside.tryAcquire()) {
                return;
            }
            answer.whenComplete((done, failed) -> beside.release());
            begin();
        }

        private void ended(CompletableFuture<T> one, Throwable failure) {
            boolean last;
            synchronized (this) {
                open.remove(one);
                last = open.isEmpty();
            }
            if (!Outage.caused(failure) || (last && isAskedOften())) {
                answer.completeExceptionally(failure);
            } else if (last) {
                after(AFTER_FAILURE).execute(() -> {
                    if (!answer.isDone()) {
                        begin();
                    }
                });
            }
        }

        private synchronized boolean isAskedOften() {
            return asked >= TIMES;
        }

        private void endOthers() {
            List<CompletableFuture<T>> rest;
            synchronized (this) {
                rest = List.copyOf(open);
                open.clear();
            }
            rest.forEach(one -> one.completeExceptionally(new CancellationException("Somebody else answered")));
        }
    }

    private static Executor after(int millis) {
        return CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS);
    }
}
