/** A CEP's address. A city-wide CEP has neither street nor neighbourhood: people fill them in. */
export type CepAddress = {
  /** 8 digits. */
  cep: string;
  street: string | null;
  neighborhood: string | null;
  city: string;
  /** Two-letter code. */
  state: string;
  /** The municipality's 7-digit IBGE code; only ViaCEP tells it. */
  ibge: string | null;
  city_wide: boolean;
  source: "viacep" | "brasilapi";
};

/** One service that knows CEPs. */
export type CepProvider = {
  /**
   * @param cep 8 digits
   * @returns null when the service knows that the CEP does not exist
   * @throws OutsideServiceError when the service cannot tell
   */
  find(cep: string): Promise<CepAddress | null>;
};
