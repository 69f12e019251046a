import type { ReadinessName } from '@huying/shared/readiness/readiness'
import type { PageName } from '../../route/address'

/** The page on which a missing thing is put right; what is absent is done elsewhere, or on this very page. */
export const mends: { readonly [Name in ReadinessName]?: PageName } = {
	administrators: 'office/people',
	dispatchers: 'office/people',
	inspectors: 'office/people',
	handlers: 'office/people',
	gridWorkers: 'office/people',
	roster: 'office/roster',
	catalogue: 'office/catalogue',
	services: 'office/lists',
	rules: 'office/rules',
	holidays: 'office/rules',
}

/** Who holds which post in the centre only administrators settle: that page would show a leader nothing. */
export const leadersMend = (name: ReadinessName): boolean => mends[name] !== 'office/people'
