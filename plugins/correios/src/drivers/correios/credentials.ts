import type { CorreiosCredentials } from "./caller";

type Values = {
  base_url: string;
  user: string | undefined;
  access_code: string | undefined;
  posting_card: string | undefined;
};

/** The credentials among the settings; null while one is missing. */
export function credentialsFrom(values: Values): CorreiosCredentials | null {
  const { base_url: baseUrl, user, access_code: accessCode, posting_card: postingCard } = values;
  return user && accessCode && postingCard ? { baseUrl, user, accessCode, postingCard } : null;
}
