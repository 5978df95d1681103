/** In demo nothing is real; every page says so. */
export function DemoBanner({ sandboxUrl }: { sandboxUrl: string | null }) {
  return (
    <aside aria-label="Modo demonstração" className="bg-ink text-paper">
      <p className="page flex flex-wrap justify-center gap-x-2 py-1.5 text-center text-2xs">
        <span>modo demonstração: pagamentos e fretes simulados</span>
        {sandboxUrl ? (
          <a href={sandboxUrl} className="underline underline-offset-2">
            abrir o banco de mentira
          </a>
        ) : null}
      </p>
    </aside>
  );
}
