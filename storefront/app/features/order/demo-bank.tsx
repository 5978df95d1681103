/** In demo one pays at a bank that is not real. */
export function DemoBank({ url }: { url: string | null }) {
  if (!url) {
    return null;
  }
  return (
    <p className="mt-6 border-t border-line pt-4 text-sm text-soft">
      Isto é uma demonstração:{" "}
      <a href={url} target="_blank" rel="noreferrer" className="link">
        pagar no banco de mentira
      </a>
      .
    </p>
  );
}
