import { useEffect, useState } from "react";
import { buttonClass, Icon } from "~/ui";

const SHOWN_MS = 4_000;

/** A tracking code that one press copies; without JavaScript it is selected by a tap. */
export function CopyTracking({ code }: { code: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) {
      return;
    }
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () =>
    void navigator.clipboard.writeText(code).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <span className="figures text-base font-[550] tracking-wide select-all">{code}</span>
      <button
        type="button"
        onClick={copy}
        className={`${buttonClass({ variant: "quiet" })} [@media(scripting:none)]:hidden`}
      >
        <Icon name={copied ? "check" : "copy"} size={16} />
        {copied ? "Copiado" : "Copiar código"}
      </button>
      <span role="status" className="sr-only">
        {copied ? "Código copiado" : ""}
      </span>
    </div>
  );
}
