package org.knigipamiati.search.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A question that one node leaves unanswered is put to another. */
class SecondAskingTest {

    private static final int SILENCE = 100;

    private final SecondAsking second = new SecondAsking(SILENCE, () -> true);
    private final List<CompletableFuture<String>> asked = new CopyOnWriteArrayList<>();

    private CompletableFuture<String> ask() {
        return second.ask(() -> {
            CompletableFuture<String> one = new CompletableFuture<>();
            asked.add(one);
            return one;
        });
    }

    private void await(int number) throws InterruptedException {
        for (int i = 0; i < 100 && asked.size() < number; i++) {
            Thread.sleep(50);
        }
        assertThat(asked).hasSizeGreaterThanOrEqualTo(number);
    }

    @Test
    void theFirstAnswerCountsAndTheOtherAskingEnds() throws Exception {
        CompletableFuture<String> answer = ask();
        await(2);
        asked.get(1).complete("from another node");
        assertThat(answer.get(5, TimeUnit.SECONDS)).isEqualTo("from another node");
        assertThat(asked.get(0)).isCompletedExceptionally();
    }

    @Test
    void whoAnswersInTimeIsAskedOnce() throws Exception {
        CompletableFuture<String> answer = ask();
        asked.get(0).complete("at once");
        assertThat(answer).isCompletedWithValue("at once");
        Thread.sleep(4 * SILENCE);
        assertThat(asked).hasSize(1);
    }

    @Test
    void anEngineThatIsAloneIsNotAskedBesideAnAskingThatIsOpen() throws Exception {
        CompletableFuture<String> one = new CompletableFuture<>();
        CompletableFuture<String> answer = new SecondAsking(SILENCE, () -> false).ask(() -> {
            asked.add(one);
            return one;
        });
        Thread.sleep(4 * SILENCE);
        assertThat(asked).hasSize(1);
        one.complete("late");
        assertThat(answer).isCompletedWithValue("late");
    }

    @Test
    void anAnswerIsNotKeptUntilNobodyWouldHaveAnswered() throws Exception {
        SecondAsking patient = new SecondAsking((int) TimeUnit.MINUTES.toMillis(10), () -> true);
        WeakReference<Object> answer = new WeakReference<>(answered(patient));
        for (int i = 0; i < 100 && answer.get() != null; i++) {
            System.gc();
            Thread.sleep(50);
        }
        assertThat(answer.get()).isNull();
    }

    private static Object answered(SecondAsking asking) throws Exception {
        byte[] large = new byte[1000];
        return asking.ask(() -> CompletableFuture.supplyAsync(() -> {
                    try {
                        Thread.sleep(50);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return large;
                }))
                .get(5, TimeUnit.SECONDS);
    }

    @Test
    void aNodeThatGoesIsFollowedByAnother() throws Exception {
        CompletableFuture<String> answer = ask();
        asked.get(0).completeExceptionally(new ConnectException("Connection refused"));
        await(2);
        asked.get(1).complete("from another node");
        assertThat(answer.get(5, TimeUnit.SECONDS)).isEqualTo("from another node");
    }

    @Test
    void whatIsWrongWithTheQuestionIsSaidAtOnce() {
        CompletableFuture<String> answer = ask();
        asked.get(0).completeExceptionally(new IllegalArgumentException("no such field"));
        assertThat(answer).isCompletedExceptionally();
        assertThat(asked).hasSize(1);
    }

    @Test
    void anEngineThatIsAwayIsAskedThreeTimes() throws Exception {
        CompletableFuture<String> answer = ask();
        for (int number = 1; number <= SecondAsking.TIMES; number++) {
            await(number);
            asked.get(number - 1).completeExceptionally(new ConnectException("Connection refused"));
        }
        assertThatThrownBy(() -> answer.get(5, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(ConnectException.class);
    }

    /** A slow engine must not be given twice as much. */
    @Test
    void fewQuestionsAreAskedBesideTheFirst() throws Exception {
        List<CompletableFuture<String>> answers = new ArrayList<>();
        IntStream.range(0, 50).forEach(number -> answers.add(ask()));
        await(50 + SecondAsking.AT_ONCE);
        Thread.sleep(4 * SILENCE);
        assertThat(asked).hasSize(50 + SecondAsking.AT_ONCE);
        answers.forEach(answer -> answer.complete("nobody waits any longer"));
        assertThat(asked).allMatch(CompletableFuture::isDone);
        answers.add(ask());
        await(50 + SecondAsking.AT_ONCE + 2);
    }

    @Test
    void whoeverNoLongerWaitsEndsAllAskings() throws Exception {
        CompletableFuture<String> answer = ask();
        await(2);
        answer.completeExceptionally(new ConnectException("The search engine does not answer"));
        assertThat(asked).allMatch(CompletableFuture::isCompletedExceptionally);
    }
}
