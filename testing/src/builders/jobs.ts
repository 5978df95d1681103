import type { App } from "../app/app.js";

/** What the jobs leave alone for a minute, since whoever began it may still be at work. */
const AGED = `
  -- When a refund was asked for cannot be changed, which holds for everybody but the clock.
  set session_replication_role = replica;
  update pix_charge set next_check_at = now() where next_check_at > now();
  update payment_charge set next_check_at = now() where next_check_at > now();
  update payment_refund set next_sweep_at = null, next_attempt_at = case when next_attempt_at > now() then now() else next_attempt_at end,
         created_at = least(created_at, now() - interval '2 minutes');
  update refund set created_at = least(created_at, now() - interval '2 minutes');
  update order_change set created_at = least(created_at, now() - interval '2 minutes') where status = 'pending';`;

/**
 * Lets minutes pass over every payment and refund that is under way, and runs the jobs that look after them, once.
 * Nothing of what they do is done here.
 */
export async function minutesPass(app: App): Promise<void> {
  await app.sql(AGED);
  for (const job of ["sweep-pix", "sweep-charges", "sweep-refunds"]) {
    await app.runJob(job);
  }
}

/** Lets a minute pass over the messages that wait for the mail server, and runs the job that sends them, once. */
export async function mailIsTriedAgain(app: App, job: string): Promise<void> {
  await app.sql(
    `update platform_inbox_entry set created_at = least(created_at, now() - interval '2 minutes'),
            next_attempt_at = null
      where status = 'pending'`,
  );
  await app.runJob(job);
}
