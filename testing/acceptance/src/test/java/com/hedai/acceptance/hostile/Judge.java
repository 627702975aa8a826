package com.hedai.acceptance.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Says what is wrong with an answer (评判): its status, its form, what it gives away. */
final class Judge {
    /** What only the inside of a program says. */
    private static final Pattern INSIDE = Pattern.compile(
            "(?i)exception|stack ?trace|\\bat [a-z]+\\.[a-z]+\\.|com\\.hedai|org\\.spring|java\\.|jakarta\\.|tools\\.jackson"
                    + "|\\bselect .+ from\\b|\\binsert into\\b|sqlstate|mybatis|hikari|tomcat|netty|<html");

    private static final int LARGEST = 20_000;

    private Judge() {}

    static List<String> complaints(Attack attack, Answer answer) {
        var complaints = new ArrayList<String>();
        if (!attack.outcome().allows(answer.status())) {
            complaints.add("expected " + attack.outcome());
        }
        if (answer.status() >= 400 && !attack.request().method().equals("HEAD")) {
            complaints.addAll(form(answer));
            complaints.addAll(content(attack, answer));
        }
        return complaints;
    }

    private static List<String> form(Answer answer) {
        var complaints = new ArrayList<String>();
        if (!answer.isProblem()) {
            complaints.add("no problem document");
        } else if (!answer.code().matches("[A-Z][A-Z0-9_]+")) {
            complaints.add("no stable code");
        } else if (answer.json().path("status").asInt() != answer.status()
                || answer.json().path("title").asString("").isBlank()
                || !answer.json().path("traceId").asString("").matches("[0-9a-f]{32}")) {
            complaints.add("problem without status, title or trace");
        }
        return complaints;
    }

    private static List<String> content(Attack attack, Answer answer) {
        var complaints = new ArrayList<String>();
        var inside = INSIDE.matcher(answer.body());
        if (inside.find()) {
            complaints.add("gives away \"" + inside.group() + "\"");
        }
        if (attack.secret() != null && answer.body().contains(attack.secret())) {
            complaints.add("repeats the value");
        }
        if (answer.body().length() > LARGEST) {
            complaints.add(answer.body().length() + " characters of answer");
        }
        if (attack.field() != null && answer.code().equals("INVALID_REQUEST") && !names(answer, attack.field())) {
            complaints.add("does not name the field " + attack.field());
        }
        return complaints;
    }

    /** The field itself, the object it is in, or something in it. */
    private static boolean names(Answer answer, String field) {
        return answer.fields().stream()
                .anyMatch(named -> !named.isEmpty() && (field.startsWith(named) || named.startsWith(field)));
    }
}
