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
import type { LogKind } from "../../core/negotiation/log-entry";
import type { Stance } from "../../core/negotiation/payer-case";
import type { PayerSummary } from "../../core/scoring/payer-summary";
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
import { nextStep, type StepName, STEPS, stepsFor } from "./next-step";
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
  const stance = built.stances.get(payer) ?? "too few";
  const log = logOf(records.log, payer);
  const stage = stageOf(log, settings.today);
  const isMade = (step: StepName): boolean => ownSheets.has(payerSheetKey(STEPS[step].sheets[0], payer));
  const { sentence, does } = nextStep(stance, stage, summary.wouldMove, isMade, settings.today);
  const more = stepsFor(stance, stage).filter((step) => step !== does && !isMade(step));
  return (
    <section ref={place} className={styles.steps} aria-label={`Next step with ${payer}`} tabIndex={-1}>
      <h4 className={styles.title}>Next step</h4>
      <span className={layout.text}>{sentence}</span>
      {does === "log" && (
        <Button appearance="primary" className={layout.button} onClick={goToLog}>
          Log what happened
        </Button>
      )}
      {does !== null && does !== "log" && <StepButton step={does} payer={payer} isNext make={make} />}
      <DatesAhead payer={payer} records={records} today={settings.today} />
      <MadeSheets payer={payer} ownSheets={ownSheets} letters={built.letters} powers={powers} />
      {stance !== "self-pay" && (
        <OpenAccordion open={open} keep={keep}>
          {more.length > 0 && (
            <Fold name="more" title="More steps">
              <ul className={mergeClasses(layout.plainList, layout.stack)}>
                {more.map((step) => (
                  <li key={step} className={layout.tight}>
                    <StepButton step={step} payer={payer} isNext={false} make={make} />
                    <span className={layout.muted}>{STEPS[step].shows}</span>
                  </li>
                ))}
              </ul>
            </Fold>
          )}
          <Fold name="log" title={log.length === 0 ? "Negotiation log" : `Negotiation log (${log.length} so far)`}>
            <div className={layout.stack}>
              <LogList log={log} />
              <div ref={logForm}>
                <LogForm payer={payer} today={settings.today} usual={usualKind(stance, stage)} powers={powers} />
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
  readonly isNext: boolean;
  readonly make: (step: StepName) => void;
}

function StepButton({ step, payer, isNext, make }: StepButtonProps): ReactNode {
  const layout = useLayout();
  const { button } = STEPS[step];
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
    build({ sheets: STEPS[step].sheets.map((sheet) => payerSheetKey(sheet, payer)) });
  };
}

function usualKind(stance: Stance, { name }: NegotiationStage): LogKind | null {
  return stance === "negotiate" && name === "not asked" ? "request" : null;
}
