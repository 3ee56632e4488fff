import { withOverrides } from "../addresses";
import { type Manifest, builtFile } from "../manifest";
import { pngSize } from "../png-size";
import { named } from "../problem";
import { imageOf } from "../resources";
import { rule } from "../rule";
import { type XmlElement, attribute, childrenNamed, descendants, find } from "../xml-tree";

const ADD_IN_ICONS = { IconUrl: 32, HighResolutionIconUrl: 64 };
const RIBBON_SIZES = [16, 32, 80];
const FURTHER_SIZES = [20, 24, 40, 48, 64];

/** Rule 7: the add-in's two icons are there, and are PNG pictures of the sizes that Office asks for. */
export const addInIcons = rule(7, (manifest) =>
  Object.entries(ADD_IN_ICONS).flatMap(([name, size]) => {
    const element = find(manifest.root, name);
    if (element === null) return [`There is no <${name}>: add it with a picture of ${size} x ${size} pixels.`];
    return withOverrides(element).flatMap(({ value }) => pictureMessages(manifest, `<${name}>`, value, size));
  }),
);

/** Rule 14: each group and control has an icon of 16, 32 and 80 pixels, and the pictures have the sizes they are named for. */
export const ribbonIcons = rule(14, (manifest) => {
  const owners = [...descendants(manifest.overrides, "Group"), ...descendants(manifest.overrides, "Control")];
  return [
    ...owners
      .filter((owner) => find(owner, "Icon") === null)
      .map((owner) => `${named(owner)} has no <Icon>: add one with ${RIBBON_SIZES.join(", ")} pixels.`),
    ...[...owners, ...descendants(manifest.overrides, "Item")].flatMap((owner) =>
      childrenNamed(owner, "Icon").flatMap((icon) => iconMessages(manifest, owner, icon)),
    ),
  ];
});

function iconMessages(manifest: Manifest, owner: XmlElement, icon: XmlElement): string[] {
  const images = childrenNamed(icon, "Image");
  const sizes = images.map((image) => Number(attribute(image, "size")));
  return [
    ...RIBBON_SIZES.filter((size) => !sizes.includes(size)).map(
      (size) => `The icon of ${named(owner)} has no picture of ${size} pixels: add it.`,
    ),
    ...images.flatMap((image, index) => {
      const size = sizes[index]!;
      if (![...RIBBON_SIZES, ...FURTHER_SIZES].includes(size)) {
        return [
          `${named(image)} in ${named(owner)} has size="${attribute(image, "size")}", which Office does not show.`,
        ];
      }
      return pictureMessages(manifest, `${named(image)} in ${named(owner)}`, imageOf(manifest, image), size);
    }),
  ];
}

/** Nothing for a picture that was not built, which is for rule 23 to say. */
function pictureMessages(manifest: Manifest, where: string, url: string, size: number): string[] {
  const file = builtFile(manifest, url);
  if (file === null) return [];
  const picture = pngSize(file);
  if (picture === null) return [`${where}: ${url} is no PNG picture, and Office shows neither ICO nor SVG.`];
  const { width, height } = picture;
  if (width === size && height === size) return [];
  return [`${where}: ${url} is ${width} x ${height} pixels: it has to be ${size} x ${size}.`];
}
