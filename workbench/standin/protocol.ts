import type { Listeners } from "./events";
import { ExcelError, refuse } from "./excel-error";
import { enumValues, findMember, type Member } from "./members";
import { Range } from "./model/range";
import type { Workbook } from "./model/workbook";
import { SheetState } from "./state";

/** The body of a request as the client library sends it: named paths to objects, and actions on them in order. */
export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Beside an argument that stands for an object: the number of its path; 0 beside the others. */
  readonly ReferencedObjectPathIds?: readonly number[];
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Top?: number; readonly Skip?: number };
}

interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface Answer {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
  };
}

// The numbers of the client library (@microsoft/office-js 1.1.110).
const ACTION = { instantiate: 1, query: 2, call: 3, set: 4, trace: 5 } as const;
const PATH = { global: 1, service: 2, call: 3, property: 4, indexer: 5, reference: 6 } as const;
/** Members that go over the wire under another name than the typings have. */
const ALIASES: Readonly<Record<string, string>> = { gridlines: "showGridlines", headings: "showHeadings" };
/** What fails while another workbook has the focus ("Troubleshooting Excel add-ins", Office docs). */
const NEEDS_FOCUS = new Set(
  `WorksheetCollection.add Worksheet.activate Worksheet.delete Worksheet.showGridlines Worksheet.showHeadings
  WorksheetFreezePanes.freezeRows WorksheetFreezePanes.freezeColumns WorksheetFreezePanes.freezeAt
  WorksheetFreezePanes.unfreeze`.split(/\s+/),
);

type ModelObject = Record<string, unknown>;
const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const upper = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
/** The model's classes have the names of Excel's; a bundle of the workbench has to keep them. */
const classOf = (object: object): string => object.constructor.name;

/** Does a request mean the client library's own service, not the workbook? It sends one when it has started. */
export function isServiceRequest(body: RequestBody): boolean {
  return Object.values(body.ObjectPaths).some((path) => path.ObjectPathType === PATH.service);
}

/** Whether the client library asks for the pane to be seen (`showAsTaskpane`) or not (`hide`); null: it asks for neither. */
export function wantedPane(body: RequestBody): boolean | null {
  const asked = body.Actions.find((action) => action.Name === "SetAppRuntimeState");
  return asked ? asked.ArgumentInfo?.Arguments?.[0] === "Visible" : null;
}

export interface Host {
  readonly workbook: Workbook;
  /** The newest ExcelApi that this Excel has, such as `1.14`. */
  readonly excelApi: string;
  readonly focusElsewhere: boolean;
  /** Objects that the client asked to keep between requests. */
  readonly references: Map<string, object>;
  readonly listeners: Listeners;
  newReference(): string;
  /** The code with which this action is to fail, or null. Asked before each action. */
  faultAt(action: number): string | null;
}

/** Runs one request, action by action. The first refusal ends it; what was done before stays done, as in Excel. */
export class Run {
  private readonly objects = new Map<number, ModelObject | null>();

  constructor(
    private readonly host: Host,
    private readonly body: RequestBody,
  ) {}

  answer(): Answer {
    const Results: Answer["Results"] = [];
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        const fault = this.host.faultAt(index);
        if (fault !== null) throw new ExcelError(fault, "A fault that the test asked for");
        Results.push({ ActionId: action.Id, Value: this.perform(action) });
      } catch (error) {
        // A fault of the stand-in itself must reach the caller as well; Excel's word for its own is GeneralException.
        const Code = error instanceof ExcelError ? error.code : "GeneralException";
        const Location = `${this.nameOf(action.ObjectPathId)}.${lower(action.Name)}`;
        return { Results, Error: { Code, Message: String((error as Error).message), Location, ActionIndex: index } };
      }
    }
    return { Results };
  }

  private perform(action: Action): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const object = this.resolve(action.ObjectPathId);
    if (object === null) return null;
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.identity(object);
      case ACTION.query:
        return this.load(object, action.QueryInfo);
      case ACTION.set:
        return this.set(object, action);
      case ACTION.call:
        return this.callForValue(object, action);
      default:
        return refuse("NotImplemented", `Actions of type ${action.ActionType}`);
    }
  }

  /** The object of a path, made once in a request; null where the path leads over a null object. */
  private resolve(id: number): ModelObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(id)] ?? refuse("InvalidObjectPath", "The path is not in the request");
    const object = this.follow(path);
    this.objects.set(id, object);
    return object;
  }

  private follow(path: ObjectPath): ModelObject | null {
    if (path.ObjectPathType === PATH.global) return this.host.workbook as unknown as ModelObject;
    if (path.ObjectPathType === PATH.reference) {
      return (this.host.references.get(path.Name) as ModelObject) ?? refuse("InvalidObjectPath", "The object is gone");
    }
    const parent = this.resolve(path.ParentObjectPathId!);
    if (parent === null) return null;
    const name = path.ObjectPathType === PATH.indexer ? "getItem" : lower(path.Name);
    if (path.ObjectPathType !== PATH.property) return this.call(parent, name, path.ArgumentInfo) as ModelObject | null;
    this.member(parent, name);
    return (parent[name] as ModelObject | undefined) ?? this.notThere(parent, name);
  }

  private identity(object: ModelObject): unknown {
    const key = object["id"] ?? object["key"] ?? object["name"];
    // Some classes of the client library, whose events name their target, read `Id`.
    if (!(object instanceof Range))
      return typeof key === "string" || typeof key === "number" ? { _Id: key, Id: key } : {};
    if (!this.body.AutoKeepReference) return {};
    const reference = this.host.newReference();
    this.host.references.set(reference, object);
    return { _ReferenceId: reference };
  }

  private load(object: ModelObject, info: Action["QueryInfo"]): Record<string, unknown> {
    if (!info?.Select || info.Top !== undefined || info.Skip !== undefined) {
      refuse("NotImplemented", "load without names of properties, or of some items only");
    }
    return this.query(object, info.Select);
  }

  private query(object: ModelObject, select: readonly string[]): Record<string, unknown> {
    const items = object["items"] as ModelObject[] | undefined;
    if (!items) return this.properties(object, select);
    const own = select.filter((name) => findMember(classOf(object), name.split("/")[0]!) !== null);
    const ofItems = select.filter((name) => !own.includes(name)).map((name) => name.replace(/^items\/?/, ""));
    const named = ofItems.filter((name) => name !== "");
    return { ...this.properties(object, own), _Items: items.map((item) => this.properties(item, named)) };
  }

  private properties(object: ModelObject, select: readonly string[]): Record<string, unknown> {
    const values: Record<string, unknown> = { ...(this.identity(object) as object) };
    for (const [name, ...rest] of select.map((path) => path.split("/"))) {
      const wanted = ALIASES[name!] ?? name!;
      this.member(object, wanted);
      const value =
        object[wanted] ?? (wanted in object && object[wanted] === null ? null : this.notThere(object, wanted));
      const nested = rest.length > 0 ? this.query(value as ModelObject, [rest.join("/")]) : value;
      values[upper(wanted)] =
        rest.length > 0 ? { ...(values[upper(wanted)] as object), ...(nested as object) } : nested;
    }
    return values;
  }

  private set(object: ModelObject, action: Action): null {
    const name = ALIASES[lower(action.Name)] ?? lower(action.Name);
    const [value] = this.arguments(action.ArgumentInfo);
    const member = this.member(object, name);
    if (member.kind !== "write") refuse("InvalidArgument", `${classOf(object)}.${name} can only be read`);
    if (!canSet(object, name)) this.notThere(object, name);
    checkType(member, name, value);
    // A property of a sheet's object is a change of the sheet, which protection may forbid; others only count.
    if (object["sheet"] instanceof SheetState) object["sheet"].change();
    else this.noteChange(action.ObjectPathId);
    object[name] = value;
    return null;
  }

  /** Counts a change of an object that does not know its sheet, such as a chart's title: the path to it leads over one that does. */
  private noteChange(path: number): void {
    const { state } = this.host.workbook;
    state.changes++;
    for (
      let id: number | undefined = path;
      id !== undefined;
      id = this.body.ObjectPaths[String(id)]?.ParentObjectPathId
    ) {
      const sheet = this.objects.get(id)?.["sheet"];
      if (sheet instanceof SheetState) return void state.touched.add(sheet);
    }
    state.touched.add(null);
  }

  private callForValue(object: ModelObject, action: Action): unknown {
    if (action.Name.startsWith("_")) return this.internal(object, action.Name, action.ArgumentInfo?.Arguments ?? []);
    const value = this.call(object, lower(action.Name), action.ArgumentInfo);
    return typeof value === "object" ? null : (value ?? null);
  }

  /** What the client library asks for on its own account. */
  private internal(object: ModelObject, name: string, [first, second]: readonly unknown[]): null {
    const event = /^_(Register|Unregister)(\w+)Event$/.exec(name);
    if (event) this.listen(object, event[2]!, event[1] === "Register" ? 1 : -1);
    else if (name === "_RemoveReference") this.host.references.delete(String(first));
    else if (name === "_ValidateArraySize") {
      const fits = object["rowCount"] === first && object["columnCount"] === second;
      if (!fits) refuse("InvalidArgument", "The size of the values differs from that of the range");
    } else if (name !== "_KeepReference") refuse("ApiNotFound", `${name} is no member of Excel's`);
    return null;
  }

  private listen(object: ModelObject, event: string, step: 1 | -1): void {
    const sheet = object["sheet"];
    const target = typeof object["id"] === "string" ? object["id"] : sheet instanceof SheetState ? sheet.id : null;
    const known = this.host.listeners.register(`${classOf(object)} ${event}`, target, step);
    if (!known) refuse("NotImplemented", `Events ${classOf(object)}.${event}`);
  }

  private call(object: ModelObject, name: string, info: ArgumentInfo | undefined): unknown {
    const args = this.arguments(info);
    while (args.length > 0 && args[args.length - 1] === null) args.pop();
    const member = this.member(object, name);
    if (member.kind !== "call" || args.length > member.most || args.length < member.least) {
      refuse("InvalidArgument", `${classOf(object)}.${name} takes ${member.least} to ${member.most} arguments`);
    }
    const method = object[name];
    return typeof method === "function" ? (method.apply(object, args) ?? null) : this.notThere(object, name);
  }

  private arguments(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) =>
      references[index] ? this.resolve(references[index]!) : value,
    );
  }

  /** What the typings say of a member, when this Excel has it. */
  private member(object: object, name: string): Member {
    const full = `${classOf(object)}.${name}`;
    const member = findMember(classOf(object), name) ?? refuse("ApiNotFound", `${full} is no member of Excel's`);
    if (!isIn(this.host.excelApi, member.api)) refuse("ApiNotFound", `${full} needs ${member.api}`);
    if (this.host.focusElsewhere && NEEDS_FOCUS.has(full)) refuse("InactiveWorkbook", "Another workbook has the focus");
    return member;
  }

  private notThere(object: object, name: string): never {
    return refuse("NotImplemented", `${classOf(object)}.${name}`);
  }

  private nameOf(pathId: number): string {
    const object = this.objects.get(pathId);
    return object ? classOf(object) : (this.body.ObjectPaths[String(pathId)]?.Name ?? "");
  }
}

/** `1.12` is in `1.14`; BETA and the sets of single platforms are in none. */
function isIn(excelApi: string, needed: string): boolean {
  const [host, wanted] = [excelApi, needed].map((version) => /^1\.(\d+)$/.exec(version)?.[1]);
  return wanted !== undefined && Number(wanted) <= Number(host);
}

/** Some of what Excel lets write can only be read here. */
function canSet(object: object, name: string): boolean {
  for (let owner: object | null = object; owner !== null; owner = Object.getPrototypeOf(owner) as object | null) {
    const property = Object.getOwnPropertyDescriptor(owner, name);
    if (property) return property.set !== undefined || property.writable === true;
  }
  return false;
}

function checkType(member: Member, name: string, value: unknown): void {
  const values = enumValues(member.type);
  const plain = /^(boolean|number|string)$/.test(member.type);
  const wrong = values.length > 0 ? !values.includes(value as string) : plain && typeof value !== member.type;
  if (wrong) refuse("InvalidArgument", `${name} takes ${values.length > 0 ? values.join(", ") : member.type}`);
}
