insert into notification_template (code, version, effective_from, urgent, minutes, text) values
('SIGN_IN_CODE', 1, '2026-01-01', true, 5, '【合贷】验证码 {code}，{minutes} 分钟内有效，用于登录。请勿告诉任何人。'),
('CONTRACT_CODE', 1, '2026-01-01', true, 5, '【合贷】验证码 {code}，{minutes} 分钟内有效，用于签署借款合同。请勿告诉任何人。'),
('LOAN_APPROVED', 1, '2026-01-01', false, 1440, '【合贷】您申请的{product}已通过，可借 {amount} 元，请登录查看并签署合同。'),
('LOAN_DECLINED', 1, '2026-01-01', false, 1440, '【合贷】很抱歉，您申请的{product}未能通过，原因可登录查看。'),
('CONTRACT_READY', 1, '2026-01-01', false, 1440, '【合贷】您的{product}合同已备好，请登录阅读并签署。'),
('LOAN_DISBURSED', 1, '2026-01-01', false, 1440, '【合贷】您的借款 {amount} 元已于 {valueOn} 到账，还款计划请登录查看。'),
('DISBURSEMENT_FAILED', 1, '2026-01-01', false, 1440, '【合贷】您的借款未能打入您的银行卡，请登录核对收款卡。'),
('REPAYMENT_DUE', 1, '2026-01-01', false, 1440, '【合贷】您有一笔 {amount} 元的还款将于 {dueOn} 到期（还有 {days} 天），请确保扣款卡余额充足。'),
('REPAYMENT_RECEIVED', 1, '2026-01-01', false, 1440, '【合贷】已于 {receivedOn} 收到您的还款 {amount} 元。'),
('DEDUCTION_FAILED', 1, '2026-01-01', false, 1440, '【合贷】{dueOn} 到期的 {amount} 元未能扣款成功，请登录还款。'),
('REPAYMENT_OVERDUE', 1, '2026-01-01', false, 1440, '【合贷】您的还款已逾期 {days} 天，应还 {amount} 元，请尽快登录还款；如有困难可在应用内申请展期。'),
('LOAN_SETTLED', 1, '2026-01-01', false, 1440, '【合贷】您的借款已于 {settledOn} 结清，感谢您的信任。');
