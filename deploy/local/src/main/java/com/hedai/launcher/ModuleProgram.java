package com.hedai.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of a testing module, on the class path that its build wrote down (模块程序). */
record ModuleProgram(Path module) {
    /** The program as a process that is yet to start. */
    ProcessBuilder of(String mainClass, List<String> arguments) {
        Path target = module.resolve("target");
        Path others = target.resolve("classpath");
        if (!Files.exists(others)) {
            throw new CommandFailed(others + " is missing; ./hedai up builds it");
        }
        try {
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-Xmx512m",
                    "-cp",
                    target.resolve("classes") + File.pathSeparator + Files.readString(others),
                    mainClass));
            command.addAll(arguments);
            return new ProcessBuilder(command);
        } catch (IOException e) {
            throw new CommandFailed("cannot read " + others + ": " + e.getMessage(), e);
        }
    }
}
