package com.hedai.launcher;

import com.hedai.testing.server.DatabaseServer;
import com.hedai.testing.server.PrivateFiles;
import com.hedai.testing.server.ServerFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder of one running platform (运行目录), {@code .hedai}: data, secrets, keys, logs and who runs. */
public final class Home {
    /** The file with the audit heads, in the folder of a database's data. */
    static final String EXPORTED_HEADS = "audit-heads.jsonl";

    private final Path folder;

    public Home(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    public Path folder() {
        return folder;
    }

    /** What {@code --fresh} empties. */
    Path data() {
        return folder.resolve("data");
    }

    /** The same for a database that somebody else runs: all but its rows. */
    Path dataBeside(DatabaseServer server) {
        String host = server.host().replaceAll("[^A-Za-z0-9.-]", "_");
        return folder.resolve("data-%s-%d".formatted(host, server.port()));
    }

    Path keys() {
        return folder.resolve("keys");
    }

    Path apps() {
        return folder.resolve("apps");
    }

    Path run() {
        return folder.resolve("run");
    }

    Path secrets() {
        return folder.resolve("secrets.properties");
    }

    /** The first administrator of the platform that was started last: name, password and second factor. */
    public Path accounts() {
        return folder.resolve("accounts.json");
    }

    /** One account per role of the demo lender: names, passwords and second factors. */
    Path demoAccounts() {
        return folder.resolve("demo-accounts.json");
    }

    /** The contract that the last demo signed. */
    Path demoContract() {
        return folder.resolve("demo-contract.pdf");
    }

    public Path log(Part part) {
        return folder.resolve("logs").resolve(part.title() + ".log");
    }

    void make() {
        make(folder, apps(), run(), folder.resolve("logs"));
    }

    void make(Path... folders) {
        try {
            for (Path each : folders) {
                PrivateFiles.createFolder(each);
            }
        } catch (IOException e) {
            throw new CommandFailed("cannot write to " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Begins anew: deletes a folder of data and the accounts that lived in it. */
    void empty(Path data) {
        try {
            ServerFiles.delete(data);
            Files.deleteIfExists(accounts());
            Files.deleteIfExists(demoAccounts());
        } catch (IOException e) {
            throw new CommandFailed("cannot empty " + data + ": " + e.getMessage(), e);
        }
    }

    /** One {@code up} or {@code down} at a time; the lock goes with the process that holds it. */
    Lock lock() {
        try {
            var channel = FileChannel.open(run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new CommandFailed("another ./hedai up or down is at work; wait until it has ended");
            }
            return new Lock(channel);
        } catch (OverlappingFileLockException e) {
            throw new CommandFailed("another start or stop is at work in " + folder, e);
        } catch (IOException e) {
            throw new CommandFailed("cannot lock " + run() + ": " + e.getMessage(), e);
        }
    }

    /** Held while something starts or stops. */
    record Lock(FileChannel channel) implements AutoCloseable {
        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
