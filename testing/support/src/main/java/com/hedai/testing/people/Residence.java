package com.hedai.testing.people;

import java.time.LocalDate;

/** Where a person lives (居住地址) and since when. */
public record Residence(String province, String city, String address, LocalDate since) {}
