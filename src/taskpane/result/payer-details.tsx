import { Button, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { FilterRegular } from "@fluentui/react-icons";
import { useEffect, useRef, type ReactNode } from "react";
import type { PayerSummary, SummaryFigure } from "../../core/scoring/payer-summary";
import type { Settings } from "../../core/settings/settings";
import { SCORE_SYMBOL, SCORE_WORD } from "../../core/sheets/palette";
import { useLayout } from "../layout";
import { Choices, Message, ProblemText } from "../message";
import type { PanePowers } from "../pane-powers";
import { ShortList } from "../short-list";
import { noneText, PAYER_TYPE_WORDS, showWords } from "../words";
import { type Asked, type ClaimsBehind, useClaimsBehind } from "./claims-behind";

const useStyles = makeStyles({
  part: { marginBottom: tokens.spacingVerticalM },
  title: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    minHeight: "32px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  figure: { justifySelf: "end", textAlign: "end", fontVariantNumeric: "tabular-nums", maxWidth: "170px" },
  needs: { gridColumn: "1 / -1", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  // The words of all scores begin in one line, their titles in the next.
  scored: { gridTemplateColumns: "auto auto minmax(0, 1fr)" },
  score: { display: "flex", columnGap: tokens.spacingHorizontalXS, width: "68px", whiteSpace: "nowrap" },
  symbol: { width: "14px", textAlign: "center" },
  // As wide as its words, its right edge where the other figures end.
  button: { minWidth: 0, justifySelf: "end", fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightRegular },
});

interface PayerDetailsProps {
  readonly summary: PayerSummary;
  readonly settings: Settings;
  readonly powers: Pick<PanePowers, "showClaims">;
}

/** What a payer's grade rests on, what would move it, and the way to the claims behind its figures. */
export function PayerDetails({ summary, settings, powers }: PayerDetailsProps): ReactNode {
  const { payer, type, scores, figures, pulledDown, wouldMove, redFlags } = summary;
  const styles = useStyles();
  const layout = useLayout();
  const behind = useClaimsBehind(payer, powers);
  return (
    <div className={layout.tight}>
      <span className={layout.muted}>Type: {PAYER_TYPE_WORDS[type]}</span>
      <BehindMessage {...behind} settings={settings} />
      <Sentences title="What pulled the grade down" sentences={pulledDown} />
      <Sentences title="What would move it" sentences={wouldMove} />
      <Sentences title="Red flags" sentences={redFlags} />
      <div className={styles.part}>
        <h4 className={styles.title}>Scores</h4>
        <ul className={layout.plainList}>
          {scores.map((score) => (
            <li key={score.name} className={mergeClasses(styles.row, styles.scored)}>
              <span className={styles.score}>
                <span aria-hidden="true" className={styles.symbol}>
                  {score.score === null ? "–" : SCORE_SYMBOL[score.score]}
                </span>{" "}
                {score.score === null ? "no score" : SCORE_WORD[score.score]}
              </span>{" "}
              <span>{score.title}</span>
              <Figure figure={score} behind={behind} settings={settings} />
            </li>
          ))}
        </ul>
      </div>
      <div className={styles.part}>
        <h4 className={styles.title}>Figures</h4>
        <ul className={layout.plainList}>
          {figures.map((figure) => (
            <li key={figure.title} className={styles.row}>
              <span>{figure.title}</span>
              <Figure figure={figure} behind={behind} settings={settings} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

interface FigureProps {
  readonly figure: SummaryFigure;
  readonly behind: ClaimsBehind;
  readonly settings: Settings;
}

/** A figure, as a button where claims stand behind it; where there is none, what it needs. */
function Figure({ figure: { title, text, needs, behind: kind }, behind, settings }: FigureProps): ReactNode {
  const styles = useStyles();
  if (text === null) {
    return (
      <>
        <span className={styles.figure}>–</span>
        {needs && <span className={styles.needs}>{needs}</span>}
      </>
    );
  }
  if (kind === null) return <span className={styles.figure}>{text}</span>;
  const show = showWords(kind, settings);
  return (
    <>
      <Button
        size="small"
        className={styles.button}
        icon={behind.reading === kind ? <Spinner size="extra-tiny" /> : <FilterRegular />}
        iconPosition="after"
        aria-label={`${title}: ${text}. ${show}`}
        title={show}
        onClick={() => behind.show(kind)}
      >
        {text}
      </Button>
      {behind.reading === kind && <span className={styles.needs}>{FILTERING}</span>}
    </>
  );
}

/** Many claims take a while to be read for it. */
const FILTERING = "Filtering the claims ...";

interface BehindMessageProps extends Asked, Pick<ClaimsBehind, "reading"> {
  readonly settings: Settings;
}

function BehindMessage({ asked, kind, reading, settings, replace, leave }: BehindMessageProps): ReactNode {
  const layout = useLayout();
  const place = useRef<HTMLDivElement>(null);
  // The figure that was clicked may stand far below.
  useEffect(() => {
    if (asked !== null && asked.outcome !== "shown") place.current?.focus();
  }, [asked]);
  return (
    <div ref={place} role="status" tabIndex={-1} className={layout.live}>
      {reading !== null && <span className={layout.unseen}>{FILTERING}</span>}
      {asked?.outcome === "ask" && (
        <Message
          intent="warning"
          title="Replace your own filter?"
          lines={["The claims are filtered already. Showing the claims behind this figure takes that filter away."]}
        >
          <Choices
            choices={[
              ["Replace it", replace],
              ["Leave it", leave],
            ]}
          />
        </Message>
      )}
      {asked?.outcome === "none" && <Message intent="info" title={noneText(kind, settings)} />}
      {asked?.outcome === "problem" && <ProblemText problem={asked} />}
    </div>
  );
}

/** A payer of many red flags would hide its figures. */
const MOST_SENTENCES = 4;

function Sentences({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }): ReactNode {
  const styles = useStyles();
  if (sentences.length === 0) return null;
  return (
    <div className={styles.part}>
      <h4 className={styles.title}>{title}</h4>
      <ShortList sentences={sentences} most={MOST_SENTENCES} />
    </div>
  );
}
