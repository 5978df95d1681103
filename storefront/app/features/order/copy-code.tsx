import { useEffect, useId, useRef, useState } from "react";
import { Button, Icon } from "~/ui";

const SHOWN_MS = 4_000;

export type CopyCodeProps = {
  /** What goes to the clipboard. */
  code: string;
  /** What the field shows; the code itself when absent. */
  shown?: string;
  /** Name of the field. */
  label: string;
  /** On the button: "Copiar código PIX". */
  action: string;
  rows?: number;
  variant?: "primary" | "secondary";
};

/** A code to pay: one press puts it on the clipboard; the field serves where there is none. */
export function CopyCode({ code, shown, label, action, rows = 4, variant }: CopyCodeProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [state, setState] = useState<"idle" | "copied" | "manual">("idle");
  useEffect(() => {
    if (state === "idle") {
      return;
    }
    const timer = setTimeout(() => setState("idle"), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(code);
      setState("copied");
    } catch {
      field.current?.select();
      setState("manual");
    }
  }

  return (
    <div className="flex flex-col gap-3">
      <Button
        type="button"
        size="lg"
        wide
        variant={variant}
        onClick={() => void copy()}
        className="[@media(scripting:none)]:hidden"
      >
        <Icon name={state === "copied" ? "check" : "copy"} />
        {state === "copied" ? "Copiado" : action}
      </Button>
      <p role="status" className="min-h-5 text-center text-xs text-soft">
        {state === "copied" ? "Agora é só colar no aplicativo do seu banco." : null}
        {state === "manual" ? "O código está selecionado: copie pelo menu do aparelho." : null}
      </p>
      <div className="flex flex-col gap-1.5">
        <label htmlFor={id} className="text-sm font-[550]">
          {label}
        </label>
        <textarea
          ref={field}
          id={id}
          readOnly
          rows={rows}
          value={shown ?? code}
          onFocus={(event) => event.currentTarget.select()}
          className="figures w-full resize-none rounded-md border border-edge bg-raised px-3.5 py-2.5 text-xs [overflow-wrap:anywhere] text-soft"
        />
      </div>
    </div>
  );
}
