insert into parameter_value (id, institution_id, name, version, effective_from, value, source, created_at) values
    (unhex('0193a5a0000070008000000000000101'), unhex('00000000000000000000000000000000'), 'contract.reading-time', 1,
     '2026-08-01', '5', '个人贷款业务明示综合融资成本规定(2026-08-01 起施行): 强制阅读时间,时长由放款人定', '2026-11-22 00:00:00');
