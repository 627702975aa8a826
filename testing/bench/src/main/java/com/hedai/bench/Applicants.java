package com.hedai.bench;

import com.hedai.acceptance.Borrower;
import com.hedai.acceptance.Lender;
import com.hedai.acceptance.Platform;
import com.hedai.testing.people.Archetype;
import com.hedai.testing.people.People;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Owners of small firms who are ready to apply (待申请的借款人), prepared through the public door as everybody is. One person has one open
 * application for a product, so each withdraws before the next run.
 */
final class Applicants {
    private static final int AT_ONCE = 8;
    /** A token lives 15 minutes. */
    private static final Duration SIGN_IN_AGAIN = Duration.ofMinutes(8);

    private final List<Applicant> people;
    private long signedInAt = System.nanoTime();

    private Applicants(List<Applicant> people) {
        this.people = people;
    }

    /** Everybody registers, proves identity and firm, fills in a profile, consents and binds a card. */
    static Applicants ofFirms(Platform platform, Lender lender, int count) {
        return prepare(
                platform,
                lender,
                count,
                Archetype.BUSINESS_OWNER,
                owner -> owner.proveEnterprise().expect(200));
    }

    static Applicants salaried(Platform platform, Lender lender, int count) {
        return prepare(platform, lender, count, Archetype.STEADY_SALARIED, _ -> {});
    }

    private static Applicants prepare(
            Platform platform, Lender lender, int count, Archetype archetype, Consumer<Borrower> furthermore) {
        var crowd = People.seeded(System.nanoTime(), lender.businessDate());
        return new Applicants(all(IntStream.range(0, count)
                .<Callable<Applicant>>mapToObj(number -> () -> {
                    var borrower = Borrower.known(platform, lender, crowd.person(archetype, number));
                    var card = borrower.getReady();
                    furthermore.accept(borrower);
                    return new Applicant(borrower, card);
                })
                .toList()));
    }

    int size() {
        return people.size();
    }

    Applicant get(int number) {
        return people.get(number);
    }

    /** Everybody does it at the same time. */
    void each(Consumer<Applicant> deed) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = people.stream()
                    .map(person -> threads.submit(() -> deed.accept(person)))
                    .toList();
            for (var each : done) {
                each.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }

    /** Between two runs: what was applied for is withdrawn, and who signed in long ago signs in again. */
    void settle() {
        boolean again = System.nanoTime() - signedInAt > SIGN_IN_AGAIN.toNanos();
        all(people.stream()
                .<Callable<Applicant>>map(person -> () -> {
                    if (again) {
                        person.borrower.signIn().expect(201);
                    }
                    person.withdraw();
                    return person;
                })
                .toList());
        if (again) {
            signedInAt = System.nanoTime();
        }
    }

    private static <T> List<T> all(List<Callable<T>> tasks) {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var results = threads.invokeAll(tasks);
            for (var result : results) {
                result.get();
            }
            return results.stream().map(done -> done.resultNow()).toList();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }

    /** One of them, with the application that is open, if any. */
    static final class Applicant {
        private final Borrower borrower;
        private final String card;
        private volatile String open = "";

        private Applicant(Borrower borrower, String card) {
            this.borrower = borrower;
            this.card = card;
        }

        Borrower borrower() {
            return borrower;
        }

        String card() {
            return card;
        }

        /** Applies for a micro-loan, which is decided without a person as far as it can be; the application, empty when it was refused. */
        String appliesAsAPerson() {
            return isAnswered(Borrower.MICRO_LOAN, "12000.00", "CONSUMPTION") ? open : "";
        }

        /** Whether a person's decision is now waited for. */
        boolean appliesForTheFirm() {
            return isAnswered("enterprise-micro-loan", "100000.00", "BUSINESS");
        }

        private boolean isAnswered(String product, String amount, String purpose) {
            var reply = borrower.apply(
                    product,
                    amount,
                    12,
                    card,
                    purpose,
                    List.of(),
                    UUID.randomUUID().toString());
            if (reply.status() != 201) {
                return false;
            }
            open = reply.text("id");
            return true;
        }

        private void withdraw() {
            if (!open.isEmpty()) {
                borrower.api()
                        .post("/api/v1/applications/" + open + "/withdrawal", Map.of())
                        .expect(200);
                open = "";
            }
        }
    }
}
