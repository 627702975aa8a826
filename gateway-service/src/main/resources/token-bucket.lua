-- Takes one token out of the bucket KEYS[1]; answers 0, or the milliseconds until there is one.
-- ARGV: capacity, milliseconds in which an empty bucket fills up.
local capacity = tonumber(ARGV[1])
local rate = capacity / tonumber(ARGV[2])
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local level = redis.call('HMGET', KEYS[1], 'tokens', 'at')
local tokens = tonumber(level[1]) or capacity
local at = tonumber(level[2]) or now
tokens = math.min(capacity, tokens + math.max(0, now - at) * rate)
local wait = 0
if tokens >= 1 then
  tokens = tokens - 1
else
  wait = math.ceil((1 - tokens) / rate)
end
redis.call('HSET', KEYS[1], 'tokens', tostring(tokens), 'at', now)
redis.call('PEXPIRE', KEYS[1], tonumber(ARGV[2]) + 1000)
return wait
