/** A webhook endpoint registered with POST /v1/webhook_endpoints. */
export interface StripeEndpoint {
  id: string;
  url: string;
  secret: string;
  enabledEvents: string[];
}

export interface StripeState {
  endpoints: StripeEndpoint[];
}

export const emptyStripeState = (): StripeState => ({ endpoints: [] });
