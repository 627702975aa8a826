package com.hedai.user.notice;

/** What people call a step of an application (步骤名称). */
record StepName(String zh, String en) {
    static StepName of(String step) {
        return switch (step) {
            case "REVIEW" -> new StepName("审核", "review");
            case "RELEASE" -> new StepName("放款审核", "release");
            default -> new StepName("任务", "task");
        };
    }
}
