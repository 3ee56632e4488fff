import table from "./members.json";

/** What Microsoft's typings say of one member of a class. */
export interface Member {
  readonly kind: "read" | "write" | "call";
  /** The API set that brought it: `1.9` of ExcelApi, a whole name for another set, `BETA`. */
  readonly api: string;
  /** Of a property: `boolean`, `number`, `string`, an enumeration, `any`. */
  readonly type: string;
  /** Of a method: how many arguments it needs and takes. */
  readonly least: number;
  readonly most: number;
}

const classes = table.classes as Readonly<Record<string, Readonly<Record<string, string>>>>;
const enums = table.enums as Readonly<Record<string, string>>;

/** The member of Excel's class, or null where the typings have none of this name. */
export function findMember(className: string, name: string): Member | null {
  const line =
    Object.hasOwn(classes, className) && Object.hasOwn(classes[className]!, name) ? classes[className]![name]! : null;
  if (line === null) return null;
  const [kind, api, third, most] = line.split(" ");
  const counts = kind === "call" ? { least: Number(third), most: Number(most) } : { least: 0, most: 0 };
  return { kind: kind as Member["kind"], api: api!, type: kind === "call" ? "any" : third!, ...counts };
}

/** The values of an enumeration of Excel's; empty for what is no enumeration. */
export function enumValues(name: string): readonly string[] {
  return Object.hasOwn(enums, name) ? enums[name]!.split("|") : [];
}
