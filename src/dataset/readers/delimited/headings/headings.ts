import type { HeadingKind } from './heading.ts'
import { limesurvey } from './limesurvey.ts'
import { plain } from './plain.ts'
import { qualtrics, qualtricsLegacy } from './qualtrics.ts'
import { surveymonkey } from './surveymonkey.ts'

/** What can stand above the data: a row each. */
export const headingKinds: readonly HeadingKind[] = [plain, qualtrics, qualtricsLegacy, surveymonkey, limesurvey]

/** As `header:` names them. */
export const headerNames = headingKinds.flatMap(({ header }) => header ?? [])
