import { cx } from "./cx";

/** Strokes on a 24 px grid. */
const paths = {
  bag: "M6 8h12l1 12H5L6 8Zm3 0V6.5a3 3 0 0 1 6 0V8",
  arrow: "M4 12h15m-6-6 6 6-6 6",
  back: "M20 12H5m6 6-6-6 6-6",
  barcode: "M4 6v12M7 6v12m3-12v12m4-12v12m2-12v12m4-12v12",
  card: "M3.5 6h17v12h-17V6Zm0 4h17M7 14.5h4",
  check: "m5 12.5 4.5 4.5L19 7.5",
  chevron: "m7 10 5 5 5-5",
  clock: "M12 7v5l3 2m6-2a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z",
  close: "m6 6 12 12M18 6 6 18",
  copy: "M9 9h10v11H9V9Zm-4 6V4h10",
  info: "M12 11v5m0-8.5v.5m9 4a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z",
  leaf: "M5 19c0-8 5-13 14-14 0 9-4 14-11 14-1 0-2 0-3-.5M5 19c2-4 5-7 8-8.5",
  lock: "M7 11V8a5 5 0 0 1 10 0v3m-12 0h14v9H5v-9Z",
  minus: "M6 12h12",
  pin: "M12 21c4.5-4.6 7-8.2 7-11.2A7 7 0 0 0 5 9.8c0 3 2.5 6.6 7 11.2Zm0-9a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6Z",
  pix: "m12 3.5 8.5 8.5L12 20.5 3.5 12 12 3.5Zm-4.2 4.2 4.2 4.2 4.2-4.2m-8.4 8.6 4.2-4.2 4.2 4.2",
  plus: "M6 12h12M12 6v12",
  search: "m20 20-4.5-4.5m2-5a7 7 0 1 1-14 0 7 7 0 0 1 14 0Z",
  sliders: "M4 8h9m4 0h3M4 16h3m4 0h9M15 6v4M9 14v4",
  trash: "M5 7h14M10 7V4.5h4V7m-7.5 0 .8 12.5h9.4L17.5 7",
  truck:
    "M3 6.5h11v10H3v-10Zm11 3.5h4l3 3.5v3h-7V10ZM7 19a1.8 1.8 0 1 0 0-3.6A1.8 1.8 0 0 0 7 19Zm10.5 0a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Z",
  warning: "M12 4 2.8 19.5h18.4L12 4Zm0 6v4.5m0 2.5v.3",
  whatsapp:
    "M4 20l1.3-3.9A8 8 0 1 1 8.3 19L4 20Zm5-10.5c0 3 2.5 5.5 5.5 5.5.6-.4 1-.8 1-1.5l-1.8-1-1 .8c-1-.4-1.8-1.2-2.2-2.2l.8-1-1-1.8c-.7 0-1.1.4-1.3 1.2Z",
} as const;

export type IconName = keyof typeof paths;

export type IconProps = {
  name: IconName;
  /** Pixels; 20 unless told. */
  size?: number;
  /** Text for who cannot see it. Without it the icon is decoration and hidden from screen readers. */
  label?: string;
  className?: string;
};

export function Icon({ name, size = 20, label, className }: IconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={cx("shrink-0", className)}
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    >
      <path d={paths[name]} />
    </svg>
  );
}
