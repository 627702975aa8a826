insert into notification_template (code, version, effective_from, urgent, minutes, text) values
('APPLICATION_APPROVED', 1, '2026-01-01', false, 1440, '【合贷】您的借款申请 {number} 已通过审核，请登录阅读并签署合同。'),
('APPLICATION_DECLINED', 1, '2026-01-01', false, 1440, '【合贷】很抱歉，您的借款申请 {number} 未能通过审核，原因可登录查看，您也可以要求人工复核。'),
('APPLICATION_RETURNED', 1, '2026-01-01', false, 1440, '【合贷】您的借款申请 {number} 需要补充或更正资料，请登录查看。'),
('REPAYMENT_REMINDER', 1, '2026-01-01', false, 1440, '【合贷】您有一笔 {amount} 元的还款将于 {dueOn} 到期，请确保扣款卡余额充足。'),
('LOAN_SETTLED', 2, '2026-01-01', false, 1440, '【合贷】您的借款 {number} 已结清，感谢您的信任。'),
('REVIEW_OVERDUE', 1, '2026-01-01', false, 720, '【合贷】申请 {number} 的{step}已超过办理时限，请登录工作台处理。');
