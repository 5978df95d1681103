import type { InputConfig } from "@medusajs/framework/types";

type ModuleList = Extract<NonNullable<InputConfig["modules"]>, unknown[]>;

/** Jobs kept in Redis after they ended: a day of successes, a week of failures. */
const DAY_SECONDS = 86_400;
const REDIS_JOB_OPTIONS = {
  attempts: 5,
  backoff: { type: "exponential", delay: 1_000 },
  removeOnComplete: { age: DAY_SECONDS, count: 1_000 },
  removeOnFail: { age: 7 * DAY_SECONDS, count: 5_000 },
};

/** Events, workflows, caching and locks shared by many machines through Redis. */
function redisModules(redisUrl: string): ModuleList {
  return [
    {
      resolve: "@medusajs/medusa/event-bus-redis",
      options: { redisUrl, jobOptions: REDIS_JOB_OPTIONS },
    },
    {
      resolve: "@medusajs/medusa/workflow-engine-redis",
      options: { redis: { redisUrl } },
    },
    {
      resolve: "@medusajs/medusa/caching",
      options: {
        providers: [
          {
            resolve: "@medusajs/caching-redis",
            id: "caching-redis",
            is_default: true,
            options: { redisUrl },
          },
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/locking",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/locking-redis",
            id: "locking-redis",
            is_default: true,
            options: { redisUrl },
          },
        ],
      },
    },
  ];
}

/**
 * Uploads go to an S3-compatible bucket when S3_BUCKET is set, else to a folder
 * that the `/uploads` route serves. Private files (exports) lie in a folder
 * beside it that nothing serves.
 */
function fileModule(backendUrl: string, uploads: string): ModuleList[number] {
  const provider = process.env.S3_BUCKET
    ? {
        resolve: "@medusajs/medusa/file-s3",
        id: "s3",
        options: {
          bucket: process.env.S3_BUCKET,
          region: process.env.S3_REGION,
          endpoint: process.env.S3_ENDPOINT,
          file_url: process.env.S3_FILE_URL,
          prefix: process.env.S3_PREFIX,
          access_key_id: process.env.S3_ACCESS_KEY_ID,
          secret_access_key: process.env.S3_SECRET_ACCESS_KEY,
        },
      }
    : {
        resolve: "@medusajs/medusa/file-local",
        id: "local",
        options: {
          upload_dir: uploads,
          private_upload_dir: `${uploads}-private`,
          backend_url: `${backendUrl}/uploads`,
        },
      };
  return {
    resolve: "@medusajs/medusa/file",
    options: { providers: [provider] },
  };
}

/** Stripe's card, PIX and boleto, for a shop that has an account there. */
function stripeProvider(): { resolve: string; id: string; options: Record<string, unknown> }[] {
  const {
    STRIPE_API_KEY: apiKey,
    STRIPE_WEBHOOK_SECRET: webhookSecret,
    STRIPE_BASE_URL: baseUrl,
  } = process.env;
  const options = { apiKey, webhookSecret, baseUrl };
  return apiKey ? [{ resolve: "@mestres/payments-br/providers/stripe", id: "stripe", options }] : [];
}

/** Core modules that carry our payment, fulfilment and mail providers. */
function commerceModules(backendUrl: string, uploads: string): ModuleList {
  return [
    { resolve: "@medusajs/medusa/rbac" },
    {
      resolve: "@medusajs/medusa/payment",
      // The last two are for reading who pays (lib/payer of payments-br).
      dependencies: ["platformSettings", "query", "fiscalIdentity"],
      options: {
        providers: [
          { resolve: "@mestres/payments-br/providers/pix", id: "pix" },
          { resolve: "@mestres/payments-br/providers/boleto", id: "boleto" },
          { resolve: "@mestres/payments-br/providers/card", id: "mercadopago" },
          ...stripeProvider(),
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/fulfillment",
      dependencies: ["platformSettings"],
      options: {
        providers: [
          { resolve: "@medusajs/medusa/fulfillment-manual", id: "manual" },
          { resolve: "@mestres/correios/providers/correios", id: "correios" },
          { resolve: "@mestres/correios/providers/local-delivery", id: "local-delivery" },
        ],
      },
    },
    fileModule(backendUrl, uploads),
    {
      resolve: "@medusajs/medusa/notification",
      dependencies: ["platformSettings"],
      options: {
        providers: [
          // The dashboard's own feed, which core sets up when nobody names this module.
          { resolve: "@medusajs/medusa/notification-local", id: "local", options: { channels: ["feed"] } },
          { resolve: "@mestres/platform/providers/mail", id: "mail", options: { channels: ["email"] } },
        ],
      },
    },
  ];
}

/**
 * The modules of this installation: our providers always, Redis behind events,
 * workflows, caching and locks when REDIS_URL is set, in-process ones otherwise.
 */
export function modulesFor(settings: { backendUrl: string; uploads: string; redisUrl?: string }): ModuleList {
  const commerce = commerceModules(settings.backendUrl, settings.uploads);
  return settings.redisUrl ? [...commerce, ...redisModules(settings.redisUrl)] : commerce;
}
