package com.hedai.user.roster;

import java.time.LocalDate;
import java.util.UUID;

/** Fact: a class was entered into a lender's roster (班级已登记). */
record ClassOpened(UUID classId, UUID schoolId, String name, int entryYear, StudyLevel level, LocalDate graduatesOn) {}
