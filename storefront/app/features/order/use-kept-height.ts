import { useEffect, useRef, useState } from "react";

/**
 * Keeps a slot as high as its earlier content when `state` changes while the
 * page is open, so that nothing below jumps under the reader's eyes.
 * The caller caps it at what a screen shows: below that nobody sees a jump.
 * @returns a ref for the slot, and the height in pixels to keep (undefined on a fresh page)
 */
export function useKeptHeight<E extends HTMLElement>(
  state: string,
): [React.RefObject<E>, number | undefined] {
  const slot = useRef<E>(null);
  const [first] = useState(state);
  const height = useRef<number>();
  useEffect(() => {
    const element = slot.current;
    if (!element || state !== first) {
      return;
    }
    const observer = new ResizeObserver(() => {
      height.current = element.offsetHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [state, first]);
  return [slot, state === first ? undefined : height.current];
}
