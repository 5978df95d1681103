import { useFetcher } from "react-router";
import { Button, Field, Icon } from "~/ui";
import type { CartAnswer } from "./cart-page";

type CouponBoxProps = {
  coupons: string[];
  /** What the server refused when the form was posted without JavaScript. */
  refusal: string | null;
};

/** Coupons in use, each with its way out, and the field for one more. */
export function CouponBox({ coupons, refusal }: CouponBoxProps) {
  const fetcher = useFetcher<CartAnswer>({ key: "cart-coupon" });
  const busy = fetcher.state !== "idle";
  const message = busy ? null : (fetcher.data?.message ?? refusal);
  return (
    <div className="flex flex-col gap-3">
      {coupons.map((code) => (
        <fetcher.Form
          key={code}
          method="post"
          action="/carrinho"
          className="flex items-center justify-between gap-3"
        >
          <input type="hidden" name="intent" value="remove-coupon" />
          <p className="flex items-center gap-2 text-sm">
            <Icon name="check" size={18} className="text-good" />
            Cupom <span className="font-[550]">{code}</span>
          </p>
          <button
            name="coupon"
            value={code}
            aria-label={`Remover cupom ${code}`}
            className="link min-h-11 px-2 text-sm text-soft"
          >
            Remover
          </button>
        </fetcher.Form>
      ))}
      {coupons.length === 0 ? (
        // Room for the refusal is kept, so that it pushes nothing down.
        <fetcher.Form
          method="post"
          action="/carrinho"
          noValidate
          className="flex min-h-26 items-start gap-2.5"
        >
          <input type="hidden" name="intent" value="coupon" />
          <Field
            id="coupon"
            label="Cupom de desconto"
            required={false}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
            error={message}
            className="min-w-0 grow"
          />
          <Button variant="secondary" busy={busy} className="mt-7">
            Aplicar
          </Button>
        </fetcher.Form>
      ) : null}
      <p role="status" className="sr-only">
        {message ?? ""}
      </p>
    </div>
  );
}
