import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type PixModuleService from "../modules/pix/service";
import { PIX_STORE } from "./charge-context";
import { pixError } from "./errors";
import type { PixView } from "./pix-view";
import { readPixView } from "./read-pix-view";

const POLL_MS = 1000;
const MAX_LISTENERS = 2000;

type Listener = (view: PixView) => void;
type Watched = { listeners: Set<Listener>; signature: string; view: PixView };

/**
 * Tells listeners when an order's PIX changes. However many pages are open, the
 * process makes one query a second for all of them, and none when nobody
 * listens. The database is the meeting point, so any number of processes works.
 */
export class PixHub {
  private readonly watched = new Map<string, Watched>();
  private timer: NodeJS.Timeout | undefined;
  private count = 0;
  private polling = false;

  /**
   * Calls `listener` at every change from now on; the current view is returned.
   *
   * @throws MedusaError `pix_not_found` | `pix_too_many_listeners`
   */
  async watch(
    container: MedusaContainer,
    orderId: string,
    listener: Listener,
  ): Promise<{ view: PixView; stop: () => void }> {
    if (this.count >= MAX_LISTENERS) {
      throw pixError(
        "NOT_ALLOWED",
        "pix_too_many_listeners",
        "Há páginas demais acompanhando pagamentos agora.",
      );
    }
    const view = await readPixView(container, orderId);
    const entry = this.watched.get(orderId) ?? { listeners: new Set<Listener>(), signature: "", view };
    entry.listeners.add(listener);
    this.watched.set(orderId, entry);
    this.count += 1;
    this.timer ??= setInterval(() => void this.poll(container), POLL_MS).unref();
    return { view, stop: () => this.stop(orderId, listener) };
  }

  private stop(orderId: string, listener: Listener): void {
    const entry = this.watched.get(orderId);
    if (!entry?.listeners.delete(listener)) {
      return;
    }
    this.count -= 1;
    if (!entry.listeners.size) {
      this.watched.delete(orderId);
    }
    if (!this.watched.size) {
      clearInterval(this.timer);
      this.timer = undefined;
    }
  }

  private async poll(container: MedusaContainer): Promise<void> {
    if (this.polling) {
      return;
    }
    this.polling = true;
    try {
      const store: PixModuleService = container.resolve(PIX_STORE);
      const charges = await store.listPixCharges(
        { order_id: [...this.watched.keys()] },
        { select: ["order_id", "txid", "updated_at"], order: { txid: "ASC" } },
      );
      const signatures = new Map<string, string>();
      for (const { order_id: orderId, txid, updated_at: at } of charges) {
        const key = orderId ?? "";
        signatures.set(key, `${signatures.get(key) ?? ""}${txid}@${new Date(at).getTime()};`);
      }
      for (const [orderId, entry] of this.watched) {
        await this.refresh(container, orderId, entry, signatures.get(orderId) ?? "");
      }
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`PIX: acompanhamento falhou: ${(error as Error).message}`);
    } finally {
      this.polling = false;
    }
  }

  private async refresh(
    container: MedusaContainer,
    orderId: string,
    entry: Watched,
    signature: string,
  ): Promise<void> {
    const ranOut = entry.view.status === "awaiting" && Date.now() >= Date.parse(entry.view.expires_at);
    if (entry.signature === signature && !ranOut) {
      return;
    }
    const view = await readPixView(container, orderId);
    const changed = JSON.stringify(view) !== JSON.stringify(entry.view);
    entry.signature = signature;
    entry.view = view;
    if (changed) {
      entry.listeners.forEach((listener) => listener(view));
    }
  }
}

/** The process's hub. */
export const pixHub = new PixHub();
