// Runs in each spec's process before anything of Medusa is loaded.
process.env.NODE_ENV = "test";
process.env.MEDUSA_DISABLE_TELEMETRY = "1";
process.env.TZ ??= "UTC";
// A test never reaches a developer's own database by an inherited variable.
process.env.LOG_LEVEL ??= "warn";
