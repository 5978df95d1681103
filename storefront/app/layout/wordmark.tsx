/** Two peaks and a sun, as on the bags. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={(size * 64) / 46} height={size} viewBox="0 0 64 46" aria-hidden className="shrink-0">
      <path
        d="M3 43l20-34 13 20 8-11 17 25z"
        fill="none"
        stroke="currentColor"
        strokeWidth={3.4}
        strokeLinejoin="round"
      />
      <circle cx={48} cy={9} r={6} fill="currentColor" />
    </svg>
  );
}

/** The name of the house, its last word in the italic. */
export function Wordmark({ name }: { name: string }) {
  const words = name.split(" ");
  const last = words.length > 1 ? words.pop() : undefined;
  return (
    <span className="inline-flex items-center gap-2.5">
      <Mark size={26} />
      <span className="font-display text-lg leading-none tracking-tight">
        {words.join(" ")} {last ? <span className="voice text-accent">{last}</span> : null}
      </span>
    </span>
  );
}
