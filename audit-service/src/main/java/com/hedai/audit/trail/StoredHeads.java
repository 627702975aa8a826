package com.hedai.audit.trail;

import com.hedai.audit.proof.TreeHead;
import com.hedai.audit.proof.TreeHeads;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The signed heads in the database, page by page (已存树头). */
final class StoredHeads implements Iterator<TreeHead> {
    private final TreeHeads heads;
    private Iterator<TreeHead> page = List.<TreeHead>of().iterator();
    private long last;

    StoredHeads(TreeHeads heads) {
        this.heads = heads;
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext()) {
            page = heads.after(last).iterator();
        }
        return page.hasNext();
    }

    @Override
    public TreeHead next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var head = page.next();
        last = head.size();
        return head;
    }
}
