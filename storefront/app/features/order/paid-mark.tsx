/** A quiet celebration: a ring closes, a tick is drawn, steam rises once. Still where motion is not wanted. */
export function PaidMark() {
  return (
    <svg
      viewBox="14 0 68 88"
      width={68}
      height={88}
      fill="none"
      stroke="currentColor"
      strokeWidth={2.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
      className="paid-mark text-good"
    >
      <circle cx="48" cy="54" r="32" pathLength={1} className="paid-ring" />
      <path d="m35 55 9.5 9.5L62 46" pathLength={1} className="paid-tick" />
      <path
        d="M40 16c-3-4 3-6 0-11M48 14c-3-4 3-7 0-12M56 16c-3-4 3-6 0-11"
        pathLength={1}
        className="paid-steam"
      />
    </svg>
  );
}
