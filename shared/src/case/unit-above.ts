import { townOf } from '../region/region'
import type { CaseState } from './state'

/** The unit above a village's: its town's. Above a town is the county, where the centre assigns: no unit. */
export function unitAbove({ lead }: Pick<CaseState, 'lead'>): string | undefined {
	return lead?.region?.length === 12 ? `town-${townOf(lead.region)}` : undefined
}
