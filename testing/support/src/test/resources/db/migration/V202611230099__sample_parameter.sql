insert into parameter_value (id, institution_id, name, version, effective_from, value, source, created_at) values
    (unhex('0193a5a0000070008000000000000901'), unhex('00000000000000000000000000000000'), 'sample.pause', 1,
     '2026-01-01', '60', 'a rule', '2026-01-01 00:00:00');
