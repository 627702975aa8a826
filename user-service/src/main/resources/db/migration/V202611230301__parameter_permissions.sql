-- Parameters: operations propose, the manager confirms; whoever works by a figure may look it up.
insert into role_permission (role, version, permission, scope) values
('platform-administrator', 1, 'platform:parameter:read', 'PLATFORM'),
('institution-manager', 1, 'platform:parameter:read', 'INSTITUTION'),
('institution-manager', 1, 'platform:parameter:change', 'INSTITUTION'),
('institution-manager', 1, 'platform:parameter:approve', 'INSTITUTION'),
('operations', 1, 'platform:parameter:read', 'INSTITUTION'),
('operations', 1, 'platform:parameter:change', 'INSTITUTION'),
('risk-supervisor', 1, 'platform:parameter:read', 'INSTITUTION'),
('finance', 1, 'platform:parameter:read', 'INSTITUTION'),
('auditor', 1, 'platform:parameter:read', 'INSTITUTION');
