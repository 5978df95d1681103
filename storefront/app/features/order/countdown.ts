/** Whole seconds left until `expiresAt` (ISO 8601), never below zero. */
export function secondsLeft(expiresAt: string, nowMs: number): number {
  return Math.max(0, Math.ceil((Date.parse(expiresAt) - nowMs) / 1000));
}

/** "29:07", or "1:29:07" from an hour on. */
export function formatClock(seconds: number): string {
  const pad = (value: number): string => String(value).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}` : `${pad(minutes)}:${pad(seconds % 60)}`;
}

const ANNOUNCED_MINUTES = [30, 15, 10, 5, 2, 1];

/**
 * What a screen reader is told about the time left: only at a few marks, so
 * that a countdown never talks over the person.
 */
export function announceTimeLeft(seconds: number): string {
  if (seconds <= 0) {
    return "O código PIX expirou.";
  }
  const mark = ANNOUNCED_MINUTES.filter((minutes) => seconds <= minutes * 60).at(-1);
  if (mark === undefined) {
    return "";
  }
  return mark === 1
    ? "Falta menos de 1 minuto para o código expirar."
    : `Faltam menos de ${mark} minutos para o código expirar.`;
}
