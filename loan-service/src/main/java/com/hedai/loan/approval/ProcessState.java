package com.hedai.loan.approval;

/** Whether anything is left to do (进程状态). */
enum ProcessState {
    RUNNING,
    /** Through, or ended by a no, a return, a withdrawal or time (已结束). */
    ENDED
}
