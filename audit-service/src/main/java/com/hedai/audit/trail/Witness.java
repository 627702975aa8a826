package com.hedai.audit.trail;

import com.hedai.audit.merkle.Growth;
import com.hedai.audit.proof.HeadFile;
import com.hedai.audit.proof.TreeHead;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A row of signed heads (树头见证), smallest first, held against the tree while it is grown again from the records. */
final class Witness {
    private final String name;
    private final Iterator<TreeHead> heads;
    private final Predicate<TreeHead> signed;
    private @Nullable TreeHead next;
    private @Nullable Finding damage;
    private long lastGood;
    private long checked;

    Witness(String name, Iterator<TreeHead> heads, Predicate<TreeHead> signed) {
        this.name = name;
        this.heads = heads;
        this.signed = signed;
        advance();
    }

    long checked() {
        return checked;
    }

    /** Checks the heads that cover exactly the leaves so far. */
    Optional<Finding> at(Growth tree) {
        if (damage != null) {
            return Optional.of(damage);
        }
        var head = next;
        if (head == null || head.size() > tree.size()) {
            return Optional.empty();
        }
        if (head.size() < tree.size() || !signed.test(head)) {
            return found(Finding.Kind.HEAD_CHANGED, "is out of order or not signed by us: size " + head.size());
        }
        if (!head.root().equals(tree.root())) {
            return found(Finding.Kind.ROOT_DIFFERS, "has another root for size " + head.size());
        }
        lastGood = head.size();
        checked++;
        advance();
        return Optional.ofNullable(damage);
    }

    /** What is left covers more leaves than were looked at: fine while the tree grows, a cut when it has not. */
    Optional<Finding> rest(long looked, LongSupplier sizeNow) {
        var head = next;
        return head != null && head.size() > sizeNow.getAsLong()
                ? Optional.of(new Finding(
                        Finding.Kind.TAIL_CUT, looked, "a head " + name + " covers " + head.size() + " records"))
                : Optional.empty();
    }

    private Optional<Finding> found(Finding.Kind kind, String detail) {
        return Optional.of(new Finding(kind, lastGood, "a head " + name + " " + detail));
    }

    private void advance() {
        try {
            next = heads.hasNext() ? heads.next() : null;
        } catch (HeadFile.Damaged unreadable) {
            next = null;
            damage = new Finding(Finding.Kind.HEAD_CHANGED, lastGood, String.valueOf(unreadable.getMessage()));
        }
    }
}
