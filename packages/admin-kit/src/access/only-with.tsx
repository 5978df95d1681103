import type { ComponentType, ReactNode } from "react";
import { useMay, type Needs } from "./use-may";

type Props = {
  needs: Needs;
  children: ReactNode;
  /** What others see instead; nothing where nothing is said. */
  otherwise?: ReactNode;
};

/** A part of a screen for those who may use it. */
export function OnlyWith({ needs, children, otherwise = null }: Props) {
  return <>{useMay().may(needs) ? children : otherwise}</>;
}

/** A widget for those who may read what it loads; others see nothing, and nothing is loaded. */
export function onlyWith<P extends object>(needs: Needs, Widget: ComponentType<P>): ComponentType<P> {
  return function WidgetForThoseWhoMay(props: P) {
    return (
      <OnlyWith needs={needs}>
        <Widget {...props} />
      </OnlyWith>
    );
  };
}
