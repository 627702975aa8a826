package com.hedai.sandbox.control;

import com.hedai.sandbox.door.Holds;
import com.hedai.sandbox.fault.Fault;
import com.hedai.sandbox.fault.FaultMode;
import com.hedai.sandbox.fault.Faults;
import com.hedai.sandbox.fault.Latencies;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Orders faults and latencies (故障与时延). */
@RestController
@RequestMapping("/control/v1")
class FaultControl {
    private final Faults faults;
    private final Latencies latencies;
    private final Holds holds;

    FaultControl(Faults faults, Latencies latencies, Holds holds) {
        this.faults = faults;
        this.latencies = latencies;
        this.holds = holds;
    }

    record NewFault(
            @NotBlank @Size(max = 40) String partner,
            @Nullable @Size(max = 60) String operation,
            @NotNull FaultMode mode,
            @Nullable @Min(1) Integer times,
            @Nullable @Size(max = 200) String match,
            @Nullable @Min(0) Integer delayMillis) {}

    record Waiting(List<Fault> items) {}

    record Latency(
            @NotBlank String partner, @Min(0) @Max(600_000) int medianMillis) {}

    @PostMapping("/faults")
    @ResponseStatus(HttpStatus.CREATED)
    Waiting add(@Valid @RequestBody NewFault fault) {
        faults.add(
                fault.partner(),
                blankToNull(fault.operation()),
                fault.mode(),
                fault.times() == null ? 1 : fault.times(),
                blankToNull(fault.match()),
                fault.delayMillis() == null ? 0 : fault.delayMillis());
        return waiting();
    }

    @GetMapping("/faults")
    Waiting waiting() {
        return new Waiting(faults.waiting());
    }

    @DeleteMapping("/faults")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        faults.clear();
        holds.release();
    }

    @PutMapping("/latency")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void latency(@Valid @RequestBody Latency latency) {
        latencies.set(latency.partner(), latency.medianMillis());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
