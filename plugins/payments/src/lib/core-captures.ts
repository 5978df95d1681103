import type { Context, DAL, IPaymentModuleService, MedusaContainer } from "@medusajs/framework/types";
import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import {
  ContainerRegistrationKeys,
  generateEntityId,
  MedusaContextType,
  MessageAggregator,
  Modules,
  PaymentCollectionStatus,
  PaymentSessionStatus,
} from "@medusajs/framework/utils";
import { runSql } from "@mestres/platform/lib/sql";

/** A session that its provider has called paid. Amount in centavos, as the provider was asked about it. */
export type PaidSession = { id: string; amount: number; data: Record<string, unknown> };

type SessionRow = {
  id: string;
  /** Reais. */
  amount: string;
  currency_code: string;
  provider_id: string;
  data: Record<string, unknown>;
  collection_id: string;
};

/** What core generates for every model of a module, beside what its interface names. */
type CoreRows = IPaymentModuleService & {
  baseRepository_: DAL.RepositoryService;
  createPayments(rows: object[], context: Context): Promise<unknown>;
  createCaptures(rows: object[], context: Context): Promise<unknown>;
  updatePaymentSessions(rows: object[], context: Context): Promise<unknown>;
};

/** Core's events go out once the transaction stands; a method that ends inside of it keeps them. */
class HeldEvents extends MessageAggregator {
  override count(): number {
    return 0;
  }
}

/**
 * Sessions with nothing around them to reckon with: of the whole amount of their collection, which
 * knows no payment and no other session that counts. Locked, so that they stay what they are; one that
 * somebody else has locked is not waited for.
 */
const PLAIN = `
  SELECT s.id, s.amount::text AS amount, s.currency_code, s.provider_id, s.data, c.id AS collection_id
    FROM (SELECT DISTINCT * FROM jsonb_to_recordset(?::jsonb) AS one(id text, amount int)) AS asked
    JOIN payment_session s ON s.id = asked.id AND s.amount * 100 = asked.amount
    JOIN payment_collection c ON c.id = s.payment_collection_id AND c.amount = s.amount
   WHERE s.deleted_at IS NULL AND c.deleted_at IS NULL AND s.status = 'pending_authorization'
     AND s.authorized_at IS NULL AND s.currency_code = c.currency_code
     AND NOT EXISTS (SELECT 1 FROM payment p WHERE p.payment_collection_id = c.id)
     AND NOT EXISTS (SELECT 1 FROM payment_session o WHERE o.payment_collection_id = c.id AND o.id <> s.id
                        AND o.status IN ('authorized', 'captured') AND o.deleted_at IS NULL)
   ORDER BY s.id FOR UPDATE OF s, c SKIP LOCKED`;

/**
 * Writes payment, capture, session and collection of paid sessions as core's own
 * `authorizePaymentSession` leaves them, all in one transaction and by core's own methods: core
 * takes them one by one, some forty statements each. What is not plain is left alone.
 *
 * @returns for each session whether it is captured now; those that are not are core's to authorise
 */
export async function captureSessions(
  container: MedusaContainer,
  sessions: readonly PaidSession[],
): Promise<boolean[]> {
  const payments = container.resolve(Modules.PAYMENT) as unknown as CoreRows;
  const events = new HeldEvents();
  const captured = await payments.baseRepository_.transaction<EntityManager>(async (transactionManager) => {
    // Without the type a step's container would put the step's own context in its place.
    const context: Context<EntityManager> = {
      __type: MedusaContextType,
      transactionManager,
      messageAggregator: events,
    };
    const plain = await runSql<SessionRow>(context, PLAIN, [
      sessions.map(({ id, amount }) => ({ id, amount })),
    ]);
    if (plain.length) {
      await writeRows(payments, plain, new Map(sessions.map(({ id, data }) => [id, data])), context);
    }
    return new Set(plain.map(({ id }) => id));
  });
  announce(container, events);
  return sessions.map(({ id }) => captured.has(id));
}

/** Not awaited: a stuck event bus must not keep captures waiting. */
function announce(container: MedusaContainer, events: HeldEvents): void {
  const bus = container.resolve(Modules.EVENT_BUS);
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  for (const messages of Object.values(events.getMessages())) {
    bus
      .emit(messages, { internal: true })
      .catch((error: Error) => logger.warn(`PIX: captura sem evento: ${error.message}`));
  }
}

async function writeRows(
  payments: CoreRows,
  sessions: readonly SessionRow[],
  news: ReadonlyMap<string, Record<string, unknown>>,
  context: Context,
): Promise<void> {
  const now = new Date();
  const rows = sessions.map((session) => ({
    ...session,
    payment_id: generateEntityId(undefined, "pay"),
    data: { ...session.data, ...news.get(session.id) },
  }));
  await payments.updatePaymentSessions(
    rows.map(({ id, data }) => ({ id, data, status: PaymentSessionStatus.AUTHORIZED, authorized_at: now })),
    context,
  );
  await payments.upsertPaymentCollections(
    rows.map(({ collection_id: id, amount }) => ({
      id,
      status: PaymentCollectionStatus.COMPLETED,
      authorized_amount: amount,
      captured_amount: amount,
      refunded_amount: 0,
      completed_at: now,
    })),
    context,
  );
  await payments.createPayments(
    rows.map(({ payment_id: id, id: session, collection_id: collection, ...row }) => ({
      ...row,
      id,
      payment_session: session,
      payment_collection_id: collection,
      captured_at: now,
    })),
    context,
  );
  await payments.createCaptures(
    rows.map(({ payment_id: payment, amount }) => ({ payment, amount })),
    context,
  );
}
