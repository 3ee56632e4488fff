/** The places of service where mental-health sessions are held, in short words of our own; the codes are CMS's. */
const PLACES: Readonly<Record<string, string>> = {
  "02": "telehealth, patient not at home",
  "03": "school",
  "04": "homeless shelter",
  "10": "telehealth, patient at home",
  "11": "office",
  "12": "home visit",
  "13": "assisted living",
  "14": "group home",
  "18": "workplace",
  "19": "hospital outpatient, off campus",
  "21": "hospital inpatient",
  "22": "hospital outpatient, on campus",
  "23": "emergency room",
  "31": "skilled nursing",
  "32": "nursing home",
  "49": "independent clinic",
  "50": "federal health center",
  "51": "psychiatric inpatient",
  "52": "partial hospitalization",
  "53": "community mental health center",
  "55": "residential substance use",
  "56": "psychiatric residential",
  "57": "outpatient substance use",
  "58": "opioid treatment",
  "71": "public health clinic",
  "72": "rural health clinic",
  "99": "other place",
};

/** `11 (office)`; what is no code we know stays as it is. */
export function placeText(place: string): string {
  const code = place.trim().padStart(2, "0");
  const words = Object.hasOwn(PLACES, code) ? PLACES[code] : undefined;
  return words === undefined ? place : `${place} (${words})`;
}
