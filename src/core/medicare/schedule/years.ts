import type { ScheduleYear } from "../schedule-year";
import { SCHEDULE_2024 } from "./2024";
import { SCHEDULE_2025 } from "./2025";
import { SCHEDULE_2026 } from "./2026";

/** The years that are known, the first one first; none may be left out between them. */
export const SCHEDULE_YEARS: readonly ScheduleYear[] = [SCHEDULE_2024, SCHEDULE_2025, SCHEDULE_2026];
