/** In demo nothing is real; every page says so, and leads to where one plays the payer's bank. */
export function DemoBanner({ sandboxUrl }: { sandboxUrl: string | null }) {
  const text = "modo demonstração: pagamentos e fretes simulados";
  return (
    <aside aria-label="Modo demonstração" className="bg-ink text-center text-2xs text-paper">
      {sandboxUrl ? (
        <a href={sandboxUrl} className="page block py-2 underline decoration-1 underline-offset-4">
          {text}
        </a>
      ) : (
        <p className="page py-2">{text}</p>
      )}
    </aside>
  );
}
