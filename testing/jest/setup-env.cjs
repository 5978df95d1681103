// Runs in each spec's process before anything of Medusa is loaded.
process.env.NODE_ENV = "test";
process.env.MEDUSA_DISABLE_TELEMETRY = "1";
process.env.LOG_LEVEL ??= "error";
// A developer's own database or Redis is never reached by an inherited variable.
if (process.env.REDIS_URL) {
  process.env.MESTRES_TEST_REDIS ??= process.env.REDIS_URL;
}
delete process.env.DATABASE_URL;
delete process.env.REDIS_URL;
