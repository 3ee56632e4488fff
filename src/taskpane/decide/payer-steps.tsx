import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode, type RefObject } from "react";
import { flushSync } from "react-dom";
import type { LogEntry, LogKind } from "../../core/negotiation/log-entry";
import { noticeGiven } from "../../core/negotiation/notice-on-record";
import type { PayerSummary } from "../../core/scoring/payer-summary";
import { nameKey } from "../../core/settings/names";
import type { Settings } from "../../core/settings/settings";
import { payerSheetKey } from "../../core/sheets/payer-sheets";
import type { FinishedBuild } from "../../view/build-status";
import type { WorkbookContents } from "../../view/workbook-view";
import { useLayout } from "../layout";
import type { PanePowers } from "../pane-powers";
import { OpenAccordion, useKept } from "../unfolded";
import { useBuild } from "../use-build";
import { shortName } from "../words";
import { ContractForm } from "./contract-form";
import { DatesAhead } from "./dates-ahead";
import { LogForm } from "./log-form";
import { LogList } from "./log-list";
import { MadeSheets } from "./made-sheets";
import { logOf, type NegotiationStage, stageOf } from "../../core/negotiation/negotiation-stage";
import { nextStep, type StepName, stepSheets, stepsFor, stepWords, type Standing } from "./next-step";
import { SheetLink } from "./sheet-link";

const useStyles = makeStyles({
  steps: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    marginBottom: tokens.spacingVerticalM,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

interface PayerStepsProps {
  readonly summary: PayerSummary;
  readonly built: Pick<FinishedBuild, "stances" | "letters">;
  readonly contents: Pick<WorkbookContents, "records" | "ownSheets" | "settings">;
  readonly powers: Pick<PanePowers, "build" | "showSheet" | "saveTerms" | "addLogEntry">;
}

/** What to do now with one payer, what has been made for it, and the forms for its contract and its log. */
export function PayerSteps({ summary, built, contents, powers }: PayerStepsProps): ReactNode {
  const { payer } = summary;
  const { records, ownSheets, settings } = contents;
  const styles = useStyles();
  const layout = useLayout();
  const place = useRef<HTMLElement>(null);
  const logForm = useRef<HTMLDivElement>(null);
  const [open, keep] = useKept(`steps ${payer}`, []);
  const goToLog = (): void => {
    // At once: its fields can take the focus only when they are there.
    flushSync(() => keep([...new Set([...open, "log"])]));
    logForm.current?.querySelector<HTMLElement>("input, select")?.focus();
  };
  const make = useMake(payer, built, powers, place);
  const log = logOf(records.log, payer);
  const standing: Standing = {
    stance: built.stances.get(payer) ?? "too few",
    stage: stageBy(log, payer, settings),
    noticeOn: noticeGiven(log),
    isTooLarge: summary.isTooLarge,
    isMade: (step) => ownSheets.has(payerSheetKey(stepSheets(step)[0], payer)),
  };
  const { sentence, does } = nextStep(standing, summary.wouldMove, settings.today);
  const more = stepsFor(standing).filter((step) => step !== does && !standing.isMade(step));
  return (
    <section ref={place} className={styles.steps} aria-label={`Next step with ${payer}`} tabIndex={-1}>
      <h4 className={styles.title}>Next step</h4>
      <span className={layout.text}>{sentence}</span>
      {does === "log" && (
        <Button appearance="primary" className={layout.button} onClick={goToLog}>
          Log what happened
        </Button>
      )}
      {does !== null && does !== "log" && <StepButton step={does} {...{ payer, standing, make }} isNext />}
      <DatesAhead payer={payer} records={records} today={settings.today} />
      <MadeSheets payer={payer} ownSheets={ownSheets} letters={built.letters} powers={powers} />
      {standing.stance !== "self-pay" && (
        <OpenAccordion open={open} keep={keep}>
          {more.length > 0 && (
            <Fold name="more" title="More steps">
              <ul className={mergeClasses(layout.plainList, layout.stack)}>
                {more.map((step) => (
                  <li key={step} className={layout.tight}>
                    <StepButton step={step} {...{ payer, standing, make }} isNext={false} />
                    <span className={layout.muted}>{stepWords(step, standing).shows}</span>
                  </li>
                ))}
              </ul>
            </Fold>
          )}
          <Fold name="log" title={log.length === 0 ? "Negotiation log" : `Negotiation log (${log.length} so far)`}>
            <div className={layout.stack}>
              <LogList log={log} />
              <div ref={logForm}>
                <LogForm payer={payer} today={settings.today} usual={usualKind(standing)} powers={powers} />
              </div>
              <SheetLink tab={ownSheets.get("log")} powers={powers} />
            </div>
          </Fold>
          <Fold name="terms" title="Contract terms">
            <ContractForm payer={payer} contents={contents} powers={powers} />
          </Fold>
        </OpenAccordion>
      )}
    </section>
  );
}

interface FoldProps {
  readonly name: string;
  readonly title: string;
  readonly children: ReactNode;
}

function Fold({ name, title, children }: FoldProps): ReactNode {
  const layout = useLayout();
  return (
    <AccordionItem value={name}>
      <AccordionHeader as="h4">{title}</AccordionHeader>
      <AccordionPanel className={layout.unfolded}>{children}</AccordionPanel>
    </AccordionItem>
  );
}

interface StepButtonProps {
  readonly step: StepName;
  readonly payer: string;
  readonly standing: Standing;
  readonly isNext: boolean;
  readonly make: (step: StepName) => void;
}

function StepButton({ step, payer, standing, isNext, make }: StepButtonProps): ReactNode {
  const layout = useLayout();
  const { button } = stepWords(step, standing);
  return (
    <Button appearance={isNext ? "primary" : "secondary"} className={layout.button} onClick={() => make(step)}>
      <span dir="auto">{button.endsWith(" ") ? `${button}${shortName(payer)}` : button}</span>
    </Button>
  );
}

/** Makes the sheets of a step; once they are there, the payer that they were asked for at is in sight again. */
function useMake(
  payer: string,
  built: unknown,
  powers: Pick<PanePowers, "build">,
  place: RefObject<HTMLElement | null>,
): (step: StepName) => void {
  const build = useBuild(powers);
  const isAsked = useRef(false);
  useEffect(() => {
    if (!isAsked.current) return undefined;
    isAsked.current = false;
    // After the pane has gone to the top, where it says what came of the build.
    const frame = requestAnimationFrame(() => place.current?.scrollIntoView({ block: "nearest" }));
    return () => cancelAnimationFrame(frame);
  }, [built, place]);
  return (step) => {
    isAsked.current = true;
    build({ sheets: stepSheets(step).map((sheet) => payerSheetKey(sheet, payer)) });
  };
}

/** How far the negotiation is by the log; where that holds none, by the day of the settings on which one was closed. */
function stageBy(log: readonly LogEntry[], payer: string, { payers, today }: Settings): NegotiationStage {
  const stage = stageOf(log, today);
  const closedOn = payers.find(({ name }) => nameKey(name) === nameKey(payer))?.negotiationClosed ?? null;
  return stage.name === "not asked" && closedOn !== null ? { ...stage, name: "closed", since: closedOn } : stage;
}

/** What is most likely written down next; `null`: nobody knows. */
function usualKind({ stance, stage: { name }, noticeOn, isMade }: Standing): LogKind | null {
  if (stance === "negotiate" && name === "not asked") return "request";
  return noticeOn === null && isMade("notices") ? "notice given" : null;
}
