package com.hedai.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * One round of everybody at every door (一轮敲门), made once for all tests that judge it: doors, lists, masks, records.
 *
 * @param operations of the public interface
 * @param knocks every operation by everybody
 * @param misread some operations by everybody, judged by a matrix with {@linkplain WrongCell wrong cells}
 */
record Round(
        List<Operation> operations,
        PermissionMatrix matrix,
        Scenery scenery,
        Doors doors,
        List<Knock> knocks,
        List<Knock> misread) {
    private static final int KNOCKS_AT_ONCE = 12;

    private static @Nullable Round made;

    static synchronized Round get() {
        var round = made;
        if (round == null) {
            round = make();
            made = round;
        }
        return round;
    }

    private static Round make() {
        var operations = Operation.all().stream().filter(Operation::isPublic).toList();
        var matrix = PermissionMatrix.read();
        var started = System.nanoTime();
        var scenery = new Scenery(Stage.get(), matrix);
        var furnished = System.nanoTime();
        var round = new Round(
                operations, matrix, scenery, new Doors(scenery, matrix), new ArrayList<>(), new ArrayList<>());
        round.knock(false);
        round.knockWithWrongCells();
        round.knock(true);
        System.out.printf(
                "permission matrix: %d operations x %d actors = %d calls; scenery %d s, calls %d s%n",
                operations.size(),
                scenery.players().size(),
                round.knocks.size(),
                seconds(furnished - started),
                seconds(System.nanoTime() - furnished));
        return round;
    }

    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).toSeconds();
    }

    /** At the doors that end sessions only after all others. */
    private void knock(boolean last) {
        var calls = new ArrayList<Callable<Knock>>();
        for (var operation : operations) {
            if (matrix.operations().contains(operation.name()) && Doors.endsTheSession(operation) == last) {
                scenery.players().forEach(player -> calls.add(() -> doors.knock(player, operation)));
            }
        }
        knocks.addAll(AtOnce.all(KNOCKS_AT_ONCE, calls));
    }

    private void knockWithWrongCells() {
        var wrong = new Doors(scenery, WrongCell.in(matrix));
        for (var operation : operations) {
            if (WrongCell.concerns(operation)) {
                scenery.players().forEach(player -> misread.add(wrong.knock(player, operation)));
            }
        }
    }

    List<Knock> by(Player player) {
        return knocks.stream().filter(knock -> knock.player() == player).toList();
    }
}
