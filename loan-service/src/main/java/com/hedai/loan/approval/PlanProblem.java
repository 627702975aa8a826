package com.hedai.loan.approval;

/**
 * Something wrong in an approval plan (流程错误).
 *
 * @param step its place, from 1
 * @param field the field of that step; "steps" when it is their order
 */
record PlanProblem(int step, String field, String message) {}
