/** What CMS's status of a code means, for codes that the schedule lists without a price. */
const STATUS_MEANINGS: Readonly<Record<string, string>> = {
  B: "it pays it only as a part of other services, never alone",
  C: "its regional contractor sets the price, and no national one is published",
  I: "it takes another code for this service",
  N: "it does not cover this service",
  X: "this service is not paid by the physician fee schedule",
};

export function codeNotListed(code: string, year: number): string {
  return `The table of Medicare's ${year} prices has no code ${code}: it holds the codes of behavioral health. Check the code, or set what Medicare allows for it in the settings.`;
}

export function notPricedStatus(code: string, status: string, year: number): string {
  const meaning = STATUS_MEANINGS[status] ?? `its status there is ${status}`;
  return `Medicare has no price for ${code} in ${year}: ${meaning}.`;
}

export function notPricedHere(code: string, facility: boolean, year: number): string {
  const [here, there] = facility ? ["in a facility", "outside facilities"] : ["outside a facility", "in facilities"];
  return `Medicare has no price for ${code} ${here} in ${year}, only ${there}.`;
}

export function localityNotListed(key: string, year: number): string {
  return `Medicare's ${year} prices know no locality ${key}. Look the practice's ZIP code up again.`;
}
