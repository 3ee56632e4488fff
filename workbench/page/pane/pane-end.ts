import type { Message } from "../../standin/events";

/** What the pane's page answers the worker. */
export interface PaneEnd {
  deliver(messages: readonly Message[]): void;
}

/** What the worker answers the pane's page. */
export interface HostEnd {
  answer(body: string, flags: number): string;
}

/** What the pane's page tells the page around it. */
export type FromPane =
  /** It was loaded, and the message brings a port for the worker. */
  | { readonly tryIt: "loaded" }
  | { readonly tryIt: "dialog"; readonly url: string }
  | { readonly tryIt: "dialog closed" }
  | DialogSays;

/** What the dialog's page tells the pane's page; the page around both hands it on. */
export interface DialogSays {
  readonly tryIt: "dialog says";
  readonly message: string;
}

/** What the page around it tells the pane's page. */
export type ToPane =
  | { readonly tryIt: "command"; readonly name: string }
  | { readonly tryIt: "shown"; readonly isShown: boolean }
  | { readonly tryIt: "user closed dialog" }
  | DialogSays;
