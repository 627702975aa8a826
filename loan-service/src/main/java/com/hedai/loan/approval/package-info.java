/**
 * How an application is approved (授信审批): the approval plan as versioned data, its copy in progress, tasks, signatures, timers.
 * One pure function says what comes next, one durable loop does it. What a step does to an application is a
 * {@link com.hedai.loan.approval.StepAction} of the feature that owns it; this feature knows applications by id only.
 */
@NullMarked
package com.hedai.loan.approval;

import org.jspecify.annotations.NullMarked;
