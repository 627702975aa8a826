package com.hedai.commons.sample;

import com.hedai.testing.service.HedaiServiceTest;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Starts the sample service whole. */
@Retention(RetentionPolicy.RUNTIME)
@HedaiServiceTest(classes = SampleService.class)
public @interface SampleTest {}
