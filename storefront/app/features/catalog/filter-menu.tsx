import { useEffect, useRef, type ReactNode } from "react";
import { Icon } from "~/ui";

export type FilterMenuProps = { label: string; active: number; children: ReactNode };

/**
 * One filter behind its name: a native details element, so it opens without JavaScript. The
 * shared name closes the others; with JavaScript Escape and a press outside close it too.
 */
export function FilterMenu({ label, active, children }: FilterMenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const closeOutside = (event: PointerEvent) => {
      if (menu.current?.open && !menu.current.contains(event.target as Node)) {
        menu.current.open = false;
      }
    };
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !menu.current?.open) {
        return;
      }
      menu.current.open = false;
      menu.current.querySelector("summary")?.focus();
    };
    document.addEventListener("pointerdown", closeOutside);
    document.addEventListener("keydown", closeOnEscape);
    return () => {
      document.removeEventListener("pointerdown", closeOutside);
      document.removeEventListener("keydown", closeOnEscape);
    };
  }, []);
  return (
    <details ref={menu} {...{ name: "filtro" }} className="group/menu sm:relative">
      <summary className="flex min-h-11 list-none items-center gap-1.5 rounded-full border border-edge px-3 text-sm sm:gap-2 sm:px-4 font-[500] transition-colors group-open/menu:border-ink group-open/menu:bg-sunk hover:border-ink [&::-webkit-details-marker]:hidden">
        {label}
        {active > 0 ? (
          <span className="figures inline-flex size-5 items-center justify-center rounded-full bg-ink text-2xs text-paper">
            <span className="sr-only">com </span>
            {active}
            <span className="sr-only"> {active === 1 ? "escolha" : "escolhas"}</span>
          </span>
        ) : null}
        <Icon name="chevron" size={16} className="transition-transform group-open/menu:rotate-180" />
      </summary>
      <div className="absolute inset-x-(--gutter) z-20 mt-2 rounded-md border border-line bg-raised p-4 shadow-[0_18px_50px_-18px_rgb(32_21_14/0.45)] sm:right-auto sm:left-0 sm:w-80">
        {children}
      </div>
    </details>
  );
}
