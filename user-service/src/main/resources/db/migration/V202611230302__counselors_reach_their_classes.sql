-- A counselor reaches the classes looked after, not the institution.
update role_permission
set scope = 'CLASS'
where role = 'counselor' and permission in ('loan:application:read', 'loan:task:read', 'loan:task:decide');
