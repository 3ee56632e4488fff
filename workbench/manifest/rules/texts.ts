import { withOverrides } from "../addresses";
import { named } from "../problem";
import { resourcesOf } from "../resources";
import { rule } from "../rule";
import { type XmlElement, allBelow, attribute, childrenNamed, find } from "../xml-tree";

/** Language, script where it has several, country or region: en-US, sr-Latn-RS, es-419. */
const LOCALE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?-([A-Z]{2}|\d{3})$/;
const BRANDS = /\b(microsoft|office|excel)\b/i;
const FOR_BRAND = /\bfor (microsoft )?(office|excel)$/i;

const LONGEST_NAME = 125;
const LONGEST_DESCRIPTION = 250;

/** Rule 4: the language is set, and each other language is well formed and given once. */
export const locales = rule(4, ({ root }) => {
  const language = find(root, "DefaultLocale")?.text ?? "";
  return [
    ...(LOCALE.test(language) ? [] : [`<DefaultLocale> is "${language}": write it as in en-US.`]),
    ...allBelow(root).flatMap((parent) =>
      childrenNamed(parent, "Override").flatMap((override) => localeMessages(override, parent, language)),
    ),
  ];
});

function localeMessages(override: XmlElement, parent: XmlElement, language: string): string[] {
  const locale = attribute(override, "Locale");
  const where = `An <${override.tag}> in ${named(parent)}`;
  if (!LOCALE.test(locale)) return [`${where} has Locale="${locale}": write it as in fr-FR.`];
  const first = childrenNamed(parent, "Override").find((other) => attribute(other, "Locale") === locale);
  if (locale === language || first !== override) return [`${where} is for ${locale} a second time: remove it.`];
  return [];
}

/** Rule 5: names and texts are there and fit, and the name does not pose as Microsoft's. */
export const texts = rule(5, (manifest) => {
  const { root } = manifest;
  const strings = (list: string): XmlElement[] =>
    resourcesOf(manifest)
      .filter((resource) => resource.list === list)
      .map(({ element }) => element);
  return [
    ...textMessages("<ProviderName>", find(root, "ProviderName")?.text ?? "", LONGEST_NAME),
    ...baseMessages(find(root, "DisplayName"), "DisplayName", LONGEST_NAME),
    ...baseMessages(find(root, "Description"), "Description", LONGEST_DESCRIPTION),
    ...brandMessages(find(root, "DisplayName")),
    ...strings("ShortStrings").flatMap((element) => valueMessages(element, LONGEST_NAME)),
    ...strings("LongStrings").flatMap((element) => valueMessages(element, LONGEST_DESCRIPTION)),
  ];
});

function baseMessages(element: XmlElement | null, name: string, longest: number): string[] {
  return element === null ? [`There is no <${name}>: add it.`] : valueMessages(element, longest);
}

function valueMessages(element: XmlElement, longest: number): string[] {
  return withOverrides(element).flatMap(({ value }) => textMessages(named(element), value, longest));
}

function textMessages(where: string, text: string, longest: number): string[] {
  if (text === "") return [`${where} is empty: give it a text.`];
  if (text.length <= longest) return [];
  return [`${where} is ${text.length} characters long: Office takes at most ${longest}.`];
}

function brandMessages(element: XmlElement | null): string[] {
  if (element === null) return [];
  return withOverrides(element)
    .filter(({ value }) => BRANDS.test(value.replace(FOR_BRAND, "")))
    .map(({ value }) => `<DisplayName> is "${value}": Microsoft's names may stand only at its end, as in "for Excel".`);
}
