package com.hedai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whoever saw something, and whoever tried what is not theirs, is on record. */
@DisplayName("审计:查看与越权都有记录")
class ViewTrailIT {
    static Round round;

    @BeforeAll
    static void knockEverywhere() {
        round = Round.get();
    }

    @Test
    @DisplayName("员工每看到一个业务对象,都留下记录:谁、哪一次、哪些对象")
    void everyViewByStaffLeavesARecordOfEachObject() {
        var missing = missing(
                Player::isStaff,
                knock -> knock.wasShownSomething() && knock.reach() != Reach.OPEN,
                "VIEW",
                (trail, knock) -> trail.knows(knock, shown(knock)));

        assertThat(missing).isEmpty();
    }

    /** A borrower's own views leave one record per operation and minute, perhaps of a view just before the round. */
    @Test
    @DisplayName("借款人查看本人资料,每类资料都留下记录")
    void aBorrowersOwnViewsLeaveARecordOfEachResource() {
        var owner = round.scenery().players().stream()
                .filter(player -> player.side() == Player.Side.OWNER)
                .findFirst()
                .orElseThrow();
        var shown = round.by(owner).stream()
                .filter(knock -> knock.wasShownSomething() && knock.reach() == Reach.OWN)
                .toList();
        BiPredicate<Trail, Knock> tells = (trail, knock) -> shown.stream()
                .filter(other -> resource(other).equals(resource(knock)))
                .anyMatch(other ->
                        trail.knows(other) || objectsOf(resource(other)).anyMatch(trail::names));

        var trail = Trail.of(owner, "VIEW", round.scenery().witness(), shown, tells);

        assertThat(shown).hasSizeGreaterThan(10);
        assertThat(shown.stream().filter(knock -> !tells.test(trail, knock))).isEmpty();
    }

    @Test
    @DisplayName("每一次越权(403)都留下记录")
    void everyRefusalLeavesARecord() {
        var missing = missing(
                player -> player.side() != Player.Side.NOBODY,
                knock -> knock.reply().status() == 403,
                "DENIED",
                Trail::knows);

        assertThat(missing).isEmpty();
    }

    private static List<Knock> missing(
            Predicate<Player> whose, Predicate<Knock> which, String kind, BiPredicate<Trail, Knock> tells) {
        var missing = new ArrayList<Knock>();
        for (var player : round.scenery().players().stream().filter(whose).toList()) {
            var wanted = round.by(player).stream().filter(which).toList();
            var trail = Trail.of(player, kind, round.scenery().witness(), wanted, tells);
            wanted.stream().filter(knock -> !tells.test(trail, knock)).forEach(missing::add);
        }
        missing.forEach(System.out::println);
        return missing;
    }

    /** What was on the screen: the object asked for, else everything in the list. */
    private static Set<String> shown(Knock knock) {
        var object = round.scenery().object(knock.operation());
        if (!object.isEmpty()) {
            return Set.of(object);
        }
        var ids = new HashSet<String>();
        if (knock.isJson()) {
            knock.reply().at("items").forEach(item -> {
                if (item.path("id").isString()) {
                    ids.add(item.path("id").asString());
                }
            });
        }
        return ids;
    }

    private static Stream<String> objectsOf(String resource) {
        return round.scenery().objects().entrySet().stream()
                .filter(object -> object.getKey().equals(resource))
                .map(Map.Entry::getValue);
    }

    private static String resource(Knock knock) {
        return knock.path().split("/")[3];
    }
}
